import assert from 'node:assert/strict'
import { aMoment, docker, until } from '../docker.ts'
import { createPlayer } from '../player.ts'
import { serviceOf } from '../stack.ts'
import { JOBS, LASTING, type StackTests } from './world.ts'

/** What may fail, and how it heals. */
export const recoveryTests: StackTests = {
  '/health is 500 while the temp folder can not be written, and heals': async (world) => {
    await world.stack.inVolume('temp', 'chown 0:0 /volume && chmod 755 /volume')
    assert.equal((await world.healthIs(500)).checks.temp?.ok, false)
    await world.stack.inVolume('temp', 'chown 65532:65532 /volume')
    await world.healthIs(200)
  },

  '/health is 500 while the images folder is not the one that was filled, and heals': async (world) => {
    await world.stack.inVolume(
      'images',
      'mkdir /volume/away && mv /volume/.pixel-detective /volume/*.jpg /volume/away/',
    )
    assert.equal((await world.healthIs(500)).checks.images?.ok, false)
    await world.stack.inVolume(
      'images',
      'mv /volume/away/.pixel-detective /volume/away/*.jpg /volume/ && rmdir /volume/away',
    )
    await world.healthIs(200)
  },

  'an API that is made anew is found by the proxy, and no game is lost': async (world) => {
    const client = createPlayer(world.stack.url)
    const game = await world.newGame(client)
    await world.stack.compose('up', '--detach', '--wait', '--force-recreate', '--no-deps', 'api')
    const kept = await until(
      () => client.game(game.id),
      ({ ok }) => ok,
    )
    assert.ok(kept.ok)
    const answer = await world.guessRight(client, kept.value)
    assert.ok(answer.ok)
    assert.equal(answer.value.verdict, 'correct')
  },

  'a database that restarts under play costs a wait or a 503, and nothing that was acknowledged': async (world) => {
    const seen: string[] = []
    const client = createPlayer(world.stack.url, (status, request) =>
      seen.push(`${status} ${request.replace(/[\w-]{16}/, ':id')}`),
    )
    let isBack = false
    const acknowledged: string[] = []
    // it begins when a guess was acknowledged
    let restart: Promise<void> | undefined
    const begin = () =>
      world.stack.compose('restart', 'db').then(() => {
        isBack = true
      })
    let afterwards = 0
    for (let at = 0; afterwards < 3; at++) {
      const made = await client.newGame({ plan: 'solo', rounds: 1 })
      const round = made.ok ? made.value.rounds[0] : undefined
      const text = `guess ${at}`
      const answer = made.ok && round ? await client.guess(made.value.id, { round: 1, level: round.level, text }) : null
      if (answer?.ok) acknowledged.push(text)
      else await aMoment()
      if (isBack && answer?.ok) afterwards++
      if (answer?.ok) restart ??= begin()
      assert.ok(at < 5_000, 'it never came back')
    }
    await restart
    const statuses = new Set(seen.map((one) => one.slice(0, 3)))
    assert.deepEqual(
      [...statuses].filter((status) => !['200', '201', '503'].includes(status)),
      [],
      seen.filter((one) => !/^(200|201|503)/.test(one)).join('\n'),
    )
    const kept = new Set(
      (await world.stack.query("select text from guess where text like 'guess %'")).map(([text]) => text),
    )
    assert.deepEqual(
      acknowledged.filter((text) => !kept.has(text)),
      [],
    )
    assert.ok(acknowledged.length > 3)
  },

  'what the API can not answer for the moment says when to come again': async (world) => {
    await world.stack.compose('stop', 'api')
    const away = await world.ask('/api/packs')
    assert.deepEqual(
      [
        away.status,
        away.headers.get('content-type'),
        Number(away.headers.get('retry-after')) > 0,
        (await away.json()).status,
      ],
      [503, 'application/problem+json', true, 503],
    )
    await world.stack.compose('stop', 'front')
    const page = await world.ask('/')
    assert.deepEqual([page.status, Number(page.headers.get('retry-after')) > 0], [503, true])
    assert.match(await page.text(), /http-equiv="refresh"/)
    await world.stack.compose('up', '--detach', '--wait', 'api', 'front')
    await until(
      async () => (await world.ask('/')).status,
      (status) => status === 200,
    )
  },

  'containers that all start at once, as after a reboot, find together by themselves': async (world) => {
    const ids = await world.stack.containers()
    await docker('kill', ...(await world.stack.containers(...LASTING)))
    await docker('start', ...ids)
    await world.healthIs(200)
    await until(
      async () => (await world.ask('/')).status,
      (status) => status === 200,
    )
    for (const one of await world.stack.inspect()) {
      if (JOBS.includes(serviceOf(one)))
        await until(
          async () => await docker('inspect', '--format', '{{.State.Status}} {{.State.ExitCode}}', one.Name.slice(1)),
          (state) => state === 'exited 0',
        )
    }
  },

  'down and up again keeps every game, and the passwords': async (world) => {
    const client = createPlayer(world.stack.url)
    const game = await world.newGame(client)
    const before = await world.stack.inVolume('secret-play', 'cat /volume/secret')
    await world.stack.compose('down')
    await world.stack.up()
    const kept = await client.game(game.id)
    assert.ok(kept.ok)
    assert.deepEqual(kept.value, game)
    assert.equal(await world.stack.inVolume('secret-play', 'cat /volume/secret'), before)
  },
}
