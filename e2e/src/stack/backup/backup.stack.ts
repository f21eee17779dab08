import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, describe, test } from 'node:test'
import type { GameView } from '@pd/contract/client'
import { docker, until } from '../docker.ts'
import { gameIn, gameInBackup } from '../game/whole-game.ts'
import { createWorld } from '../game/world.ts'
import { createPlayer, type Jar } from '../player.ts'
import type { Stack } from '../stack.ts'
import { BACKUP, type Drill, openDrill, REPLACE, RESTORE } from './drill.ts'

const PLAYERS = 4

/** People who guess without a pause, and what was acknowledged of it so far. */
const playOn = (url: string) => {
  const [sent, acknowledged, failed]: [Set<string>, string[], string[]] = [new Set(), [], []]
  const hear = (status: number, request: string) =>
    status >= 200 && status < 300 ? null : failed.push(`${status} ${request}`)
  let over = false
  const play = async (who: number) => {
    for (let at = 0; !over; at++) {
      // the proxy limits the requests of one player a second
      const client = createPlayer(url, hear)
      const made = await client.newGame({ plan: 'solo', rounds: 1 })
      const text = `guess ${who} ${at}`
      sent.add(text)
      const answer = made.ok ? await client.guess(made.value.id, { round: 1, level: 1, text }) : null
      if (answer?.ok) acknowledged.push(text)
    }
  }
  const playing = Array.from({ length: PLAYERS }, (_, who) => play(who))
  return {
    sent,
    acknowledged,
    failed,
    more: (count: number, already = acknowledged.length) =>
      until(
        async () => acknowledged.length,
        (length) => length >= already + count,
      ),
    stop: async () => {
      over = true
      await Promise.all(playing)
    },
  }
}

describe('a backup of the stack', () => {
  let drill: Drill
  let backup: ReturnType<typeof gameInBackup>
  let view: GameView
  const jar: Jar = { cookie: '' }

  before(async () => {
    drill = await openDrill()
  })
  after(() => drill?.close())

  const secretsOf = (stack: Stack) =>
    Promise.all(['root', 'migrate', 'play'].map((name) => stack.inVolume(`secret-${name}`, 'cat /volume/secret')))

  test('taken under play holds all that was acknowledged before, whole, and fails no request', async () => {
    const { old, file } = drill
    view = await createWorld(() => old).newGame(createPlayer(old.url, () => {}, jar))
    const load = playOn(old.url)
    await load.more(50)
    const acknowledged = [...load.acknowledged]
    const ended = await old.piped('to', file, ...BACKUP)
    await load.more(20)
    await load.stop()
    assert.equal(ended.code, 0, ended.err)
    assert.match(ended.err, /"msg":"The backup is written"/)
    assert.deepEqual(load.failed, [])
    backup = gameInBackup(file)
    assert.deepEqual(backup.broken, [])
    const guesses = (backup.rows.guess ?? []).flatMap((row) => JSON.parse(row))
    assert.deepEqual(
      acknowledged.filter((text) => !guesses.includes(text)),
      [],
    )
    const mine = guesses.filter((one) => /^guess \d/.test(one))
    assert.deepEqual(
      mine.filter((text) => !load.sent.has(text)),
      [],
    )
    assert.ok(mine.length < load.acknowledged.length, 'play went on after its moment')
  })

  test('holds no password of the database', async () => {
    const { old, file } = drill
    const bytes = await readFile(file)
    for (const password of await secretsOf(old)) assert.equal(bytes.includes(password), false)
  })

  test('restored on empty volumes is the same game: every row, every picture, the secret', async () => {
    const { old, fresh, file } = drill
    const ended = await fresh.piped('from', file, ...RESTORE)
    assert.equal(ended.code, 0, ended.err)
    const { rows, images, secret } = await gameIn(fresh)
    const { broken: _, ...expected } = backup
    assert.deepEqual(Object.keys(rows), Object.keys(expected.rows))
    assert.deepEqual({ rows, images, secret }, expected)
    assert.ok((rows.guess?.length ?? 0) >= 50)
    assert.ok(Object.keys(images).length > 200)
    const [here, there] = [await secretsOf(fresh), await secretsOf(old)]
    assert.deepEqual(
      here.filter((password) => there.includes(password)),
      [],
      'the passwords of the database are new',
    )
  })

  test('is played on with the same cookie', async () => {
    const { fresh } = drill
    await fresh.up()
    const client = createPlayer(fresh.url, () => {}, jar)
    const kept = await client.game(view.id)
    assert.ok(kept.ok)
    assert.deepEqual(kept.value, view)
    const answer = await createWorld(() => fresh).guessRight(client, kept.value)
    assert.ok(answer.ok)
    assert.equal(answer.value.verdict, 'correct')
  })

  /** Copies the backups of a stack to another one, as an operator copies them to another machine. */
  const copyBackups = (from: Stack, to: Stack) =>
    docker(
      ...['run', '--rm', '--network', 'none', '--user', '0'],
      ...['--volume', `${from.project}_backups:/from:ro`, '--volume', `${to.project}_backups:/to`],
      ...['httpd:2.4-alpine', 'sh', '-c', 'cp /from/game-*.tar /to && chown -R 65532:65532 /to && ls /to'],
    )

  test('of a night is read back, and restored in a second place the same game is played there', async (context) => {
    const { old, fresh } = drill
    await old.compose('stop', 'api', 'uploads')
    const begun = performance.now()
    const ended = await old.attempt('run', '--rm', '--no-TTY', 'nightly', 'nightly', '/backups', '--now')
    assert.match(ended.out, /"msg":"The backup is made"/, ended.err)
    const made = performance.now()
    assert.match(await copyBackups(old, fresh), /^game-[\dT-]+Z\.tar$/)
    const expected = await gameIn(old)
    await fresh.compose('stop', 'api', 'uploads')
    const lost = performance.now()
    const { code, err } = await fresh.attempt(...REPLACE, 'restore', '/backups')
    assert.equal(code, 0, err)
    const restored = performance.now()
    assert.deepEqual(await gameIn(fresh), expected)
    const checked = performance.now()
    await fresh.up()
    const world = createWorld(() => fresh)
    const client = createPlayer(fresh.url)
    const answer = await world.guessRight(client, await world.newGame(client))
    assert.equal(answer.ok && answer.value.verdict, 'correct')
    const seconds = (from: number, to: number): string => ((to - from) / 1000).toFixed(0)
    const again = seconds(lost + checked - restored, performance.now())
    context.diagnostic(`made and read back in ${seconds(begun, made)} s, played again ${again} s after the loss`)
  })
})
