import assert from 'node:assert/strict'
import { createPlayer } from '../player.ts'
import type { StackTests, World } from './world.ts'

type Line = Readonly<Record<string, unknown>>
const SERVICES = ['api', 'front', 'proxy']
const JOBS = { import: 'import', migrate: 'migrate', secrets: 'secrets', worker: 'housekeeping' }

/** The log lines of services. Apache writes its own errors in another form, which is left out. */
const linesOf = async ({ stack }: World, ...services: string[]): Promise<Line[]> => {
  const text = await stack.compose('logs', '--no-color', '--no-log-prefix', ...services)
  const lines = text.split('\n').filter((line) => line !== '' && !line.startsWith('['))
  return lines.map((line) => JSON.parse(line))
}

/** Logs and metrics as an operator reads them. */
export const reportingTests: StackTests = {
  'every log line of ours is JSON with time, level, service and message': async (world) => {
    for (const line of await linesOf(world, ...SERVICES, 'decoder', ...Object.keys(JOBS))) {
      const { level, time, service, msg } = line
      assert.ok(['debug', 'info', 'warn', 'error', 'fatal'].includes(String(level)), JSON.stringify(line))
      assert.ok(!Number.isNaN(Date.parse(String(time))), JSON.stringify(line))
      assert.ok([...SERVICES, 'worker'].includes(String(service)), JSON.stringify(line))
      assert.equal(typeof msg, 'string', JSON.stringify(line))
    }
  },

  'the id of a response finds its request in the logs of the proxy and of the API': async (world) => {
    const answer = await world.ask('/api/games/no-such-game')
    const id = answer.headers.get('x-request-id')
    assert.equal((await answer.json()).request_id, id)
    for (const service of ['proxy', 'api']) {
      const found = (await linesOf(world, service)).filter(({ request_id }) => request_id === id)
      assert.deepEqual(
        found.map(({ log, method, status, service }) => ({ log, method, status, service })),
        [{ log: 'request', method: 'GET', status: 401, service }],
      )
    }
    const page = await world.ask('/about')
    assert.match(page.headers.get('x-request-id') ?? '', /^[0-9a-f]{32}$/)
    const served = (await linesOf(world, 'front')).find(
      ({ request_id }) => request_id === page.headers.get('x-request-id'),
    )
    assert.equal(served?.status, 200)
  },

  'no log line says who played what': async (world) => {
    const client = createPlayer(world.stack.url)
    const game = await world.newGame(client)
    const [round] = game.rounds
    assert.ok(round)
    await client.guess(game.id, { round: 1, level: round.level, text: 'a very odd guess' })
    await world.ask(round.picture)
    const [[player = ''] = []] = await world.stack.query(`select player_id from game where id = '${game.id}'`)
    const all = await world.stack.compose('logs', '--no-color', ...SERVICES, ...Object.keys(JOBS))
    const token = round.picture.replace(/.*\//, '').replace('.webp', '')
    for (const secret of [game.id, player, token, 'a very odd guess']) {
      assert.ok(secret.length > 10)
      assert.ok(!all.includes(secret), secret)
    }
    const guess = (await linesOf(world, 'api')).findLast(({ route }) => route === '/games/:id/guesses')
    assert.match(String(guess?.player), /^[\w-]{12}$/)
  },

  'the audit log has the start of each process and the end of each job': async (world) => {
    const audit = (await linesOf(world, 'api', ...Object.keys(JOBS))).filter(({ log }) => log === 'audit')
    assert.ok(audit.some(({ event, service }) => event === 'started' && service === 'api'))
    for (const job of Object.values(JOBS)) {
      const ended = audit.find((line) => line.event === 'job_ended' && line.job === job)
      assert.equal(ended?.exit_code, 0, job)
    }
  },

  'the metrics have the last success of each job': async (world) => {
    const ask = "fetch('http://127.0.0.1:8000/metrics').then((a) => a.text()).then(console.log)"
    const metrics = await world.stack.execIn('api', '/nodejs/bin/node', '--eval', ask)
    const found = [...metrics.matchAll(/^pixel_job_last_success_timestamp_seconds\{job="(\w+)"\} (\S+)$/gm)]
    assert.deepEqual(found.map(([, job]) => job).toSorted(), ['housekeeping', 'import', 'migrate'])
    for (const [, job, at] of found) assert.ok(Math.abs(Number(at) - Date.now() / 1000) < 3_600, `${job} ${at}`)
  },
}
