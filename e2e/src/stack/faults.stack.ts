import assert from 'node:assert/strict'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { putStarterCards } from '@pd/testing/starter-cards'
import { docker, logOf, until } from './docker.ts'
import { createPlayer } from './player.ts'
import { buildImages, openStack, type Stack } from './stack.ts'

/** Large enough that the worker takes a moment for each. */
const CARD_SIDE = 640

/** Somebody who asks without a pause, and plays a game from time to time. */
const playOn = async (url: string, tell: (status: number, request: string) => void, isOver: () => boolean) => {
  const client = createPlayer(url, tell)
  while (!isOver()) {
    const made = await client.newGame({ plan: 'solo', rounds: 1 })
    const round = made.ok ? made.value.rounds[0] : undefined
    if (!made.ok || !round) continue
    const answer = await fetch(url + round.picture)
    tell(answer.status, `GET ${round.picture}`)
    await answer.arrayBuffer()
    await client.guess(made.value.id, { round: 1, level: 1, text: 'no idea' })
    await client.game(made.value.id)
    await client.packs({ lang: 'en' })
  }
}

describe('two APIs and a small disk', () => {
  let stack: Stack
  before(async () => {
    await buildImages()
    stack = await openStack({
      overlays: [join(import.meta.dirname, 'small-temp.yaml')],
      env: { RATE_LIMIT: '0', API_REPLICAS: '2', STARTER: 'no' },
    })
    await putStarterCards(stack.pictures, CARD_SIDE)
    await stack.up()
  })
  after(() => stack?.close())

  /** Everything that was answered while an API stopped, but for what went well. */
  const failedWhile = async (container: string): Promise<string[]> => {
    const seen: string[] = []
    const more = (count: number) =>
      until(
        async () => seen.length,
        (length) => length > count,
      )
    let over = false
    const tell = (status: number, request: string) => seen.push(`${status} ${request}`)
    const players = Array.from({ length: 6 }, () => playOn(stack.url, tell, () => over))
    try {
      await more(200)
      await docker('kill', '--signal', 'SIGTERM', container)
      assert.equal(await docker('wait', container), '0')
      await more(seen.length + 200)
    } finally {
      over = true
      await Promise.all(players)
    }
    return seen.filter((one) => !/^2\d\d /.test(one))
  }

  test('when two APIs stop under load, one after the other, no request fails', async () => {
    for (const container of await stack.containers('api')) {
      assert.deepEqual(await failedWhile(container), [])
      await docker('start', container)
      await until(
        () => docker('inspect', '--format', '{{.State.Health.Status}}', container),
        (status) => status === 'healthy',
      )
    }
  })

  test('/health is 500 while the disk is nearly full, and heals', async () => {
    const status = async () => (await fetch(`${stack.url}/health`)).status
    await until(status, (found) => found === 200)
    await stack.inVolume('temp', 'head -c 60000000 /dev/zero >/volume/filler')
    const sick = await until(
      async () => (await fetch(`${stack.url}/health`)).json(),
      (health) => health.status === 'error',
    )
    assert.deepEqual([sick.checks.disk.ok, sick.checks.temp.ok, sick.checks.database.ok], [false, true, true])
    await stack.inVolume('temp', 'rm /volume/filler')
    await until(status, (found) => found === 200)
  })

  test('a worker that is stopped ends with 143, and the next one takes up the rest', async () => {
    await stack.query('delete from picture_audit')
    const run = stack.attempt('run', '--rm', '--no-deps', '--no-TTY', '--name', `${stack.project}-night`, 'worker')
    await until(
      () => logOf(`${stack.project}-night`),
      (log) => log.includes('Checking the items'),
    )
    await docker('kill', '--signal', 'SIGTERM', `${stack.project}-night`)
    assert.equal((await run).code, 143)
    assert.equal(await stack.inVolume('data', 'ls -A /volume | grep tmp || true'), '')
    assert.equal((await stack.attempt('run', '--rm', '--no-deps', '--no-TTY', 'worker')).code, 0)
    assert.equal(JSON.parse(await stack.inVolume('data', 'cat /volume/catalog.json')).counts.items, 441)
  })
})

describe('a cold start', () => {
  const TIMES = 2

  test(`never lets anybody see MySQL's first, temporary server, ${TIMES} times`, async () => {
    await buildImages()
    for (let time = 0; time < TIMES; time++) {
      const stack = await openStack()
      try {
        await stack.compose('up', '--detach', 'migrate')
        const [[migrate = ''], [db = '']] = [await stack.containers('migrate'), await stack.containers('db')]
        assert.equal(await docker('wait', migrate), '0')
        const done = (await logOf(db)).split('\n').find((line) => line.includes('MySQL init process done'))
        const health = JSON.parse(await docker('inspect', '--format', '{{json .State.Health.Log}}', db)) as {
          End: string
          ExitCode: number
        }[]
        const healthy = health.find(({ ExitCode }) => ExitCode === 0)
        assert.ok(done && healthy)
        assert.ok(
          Date.parse(healthy.End) > Date.parse(done.split(' ')[0] ?? ''),
          'healthy while it was the temporary server',
        )
        assert.doesNotMatch(await logOf(migrate), /does not answer yet/)
        assert.deepEqual(await stack.query("select count(*) from item where slug like 'test _'"), [['3']])
      } finally {
        await stack.close()
      }
    }
  })
})
