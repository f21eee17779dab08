import assert from 'node:assert/strict'
import { copyFile, mkdtemp, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import type { GameView } from '@pd/contract/client'
import { putStarterCards } from '@pd/testing/starter-cards'
import { docker, until } from './docker.ts'
import { gameIn, gameInBackup, type WholeGame } from './game/whole-game.ts'
import { createWorld } from './game/world.ts'
import { createPlayer, type Jar } from './player.ts'
import { buildImages, openStack, type Stack } from './stack.ts'

const BACKUP = ['run', '--rm', '--no-TTY', 'backup']
const RESTORE = ['run', '--rm', '--no-TTY', 'restore']
const REPLACE = ['run', '--rm', '--no-TTY', '--env', 'REPLACE=yes', 'restore']
const PLAYERS = 4
const CARD_SIDE = 128
/** Some two hundred pictures. */
const PACKS = 3

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
  let folder: string
  let file: string
  let old: Stack
  let fresh: Stack
  let backup: ReturnType<typeof gameInBackup>
  let view: GameView
  const jar: Jar = { cookie: '' }

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-drill-'))
    file = join(folder, 'game.tar')
    await buildImages()
    const env = { RATE_LIMIT: '0', STARTER: 'no' }
    old = await openStack({ env })
    await putStarterCards(old.pictures, CARD_SIDE, PACKS)
    fresh = await openStack({ env: { ...env, PICTURES_DIR: old.pictures } })
    await old.up()
  })
  after(async () => {
    await old?.close()
    await fresh?.close()
    await rm(folder, { recursive: true })
  })

  const secretsOf = (stack: Stack) =>
    Promise.all(['root', 'migrate', 'play'].map((name) => stack.inVolume(`secret-${name}`, 'cat /volume/secret')))

  test('taken under play holds all that was acknowledged before, whole, and fails no request', async () => {
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
    const bytes = await readFile(file)
    for (const password of await secretsOf(old)) assert.equal(bytes.includes(password), false)
  })

  test('restored on empty volumes is the same game: every row, every picture, the secret', async () => {
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
    await fresh.up()
    const client = createPlayer(fresh.url, () => {}, jar)
    const kept = await client.game(view.id)
    assert.ok(kept.ok)
    assert.deepEqual(kept.value, view)
    const answer = await createWorld(() => fresh).guessRight(client, kept.value)
    assert.ok(answer.ok)
    assert.equal(answer.value.verdict, 'correct')
  })

  /** An API that runs rates what was played every minute, and when it starts: until then rows change by themselves. */
  const allRated = async (stack: Stack) => {
    const [api = ''] = await stack.containers('api')
    await docker('restart', api)
    await until(
      () => stack.query('select count(*) from first_attempt where rated = 0'),
      (rows) => rows[0]?.[0] === '0',
    )
  }

  test('is not restored under players, nor over a game without being told to', async () => {
    await allRated(fresh)
    const now = await gameIn(fresh)
    for (const [words, sentence] of [
      [RESTORE, /holds a game already/],
      [REPLACE, /is in use: stop the game first/],
    ] as const) {
      const { code, err } = await fresh.piped('from', file, ...words)
      assert.deepEqual([code, sentence.test(err)], [1, true], err)
    }
    assert.deepEqual(await gameIn(fresh), now)
  })

  const spoiled = async (how: (copy: string, size: number) => Promise<void>): Promise<string> => {
    const copy = join(folder, 'spoiled.tar')
    await copyFile(file, copy)
    await how(copy, (await stat(copy)).size)
    return copy
  }

  const flipAByte = async (copy: string, size: number) => {
    const bytes = await readFile(copy)
    const middle = Math.floor(size / 2)
    bytes[middle] = (bytes[middle] ?? 0) ^ 1
    await writeFile(copy, bytes)
  }

  test('that is damaged on the way changes nothing', async () => {
    await fresh.compose('stop', 'api', 'uploads')
    const now = await gameIn(fresh)
    for (const how of [flipAByte, (copy: string, size: number) => truncate(copy, size - 100_000)]) {
      const { code, err } = await fresh.piped('from', await spoiled(how), ...REPLACE)
      assert.deepEqual([code, /is not a whole backup/.test(err)], [1, true], err)
      assert.deepEqual(await gameIn(fresh), now)
    }
  })

  /** The connections to the database that are at a statement which begins so, once there are any. */
  const saying = (text: string) =>
    until(
      () => fresh.query(`select id from information_schema.processlist where info like '${text}%'`),
      (rows) => rows.length > 0,
      // the restore waits for a lock no longer than three seconds
      { longestPauseMs: 100 },
    )

  /** Holds on to the guesses, so that a restore comes as far as them and waits there. */
  const holdGuesses = async (work: () => Promise<void>): Promise<void> => {
    const held = fresh.query('begin; select count(*) from guess for update; select sleep(600)').catch(() => [])
    const [[id = ''] = []] = await saying('select sleep(600)')
    await work()
    await fresh.query(`kill ${id}`)
    await held
  }

  test('whose restore is killed in the middle leaves the game as it was, and the next one succeeds', async () => {
    const now = await gameIn(fresh)
    await holdGuesses(async () => {
      const name = `${fresh.project}-killed`
      const [run, ...words] = REPLACE
      const killed = fresh.piped('from', file, run ?? '', '--name', name, ...words)
      await saying('delete from `guess`')
      await docker('kill', '--signal', 'KILL', name)
      assert.equal((await killed).code, 137)
    })
    assert.deepEqual(playedOf(await gameIn(fresh)), playedOf(now))
    const ended = await fresh.piped('from', file, ...REPLACE)
    assert.equal(ended.code, 0, ended.err)
    const { broken: _, ...expected } = backup
    assert.deepEqual(await gameIn(fresh), expected)
    await fresh.up()
    assert.ok((await createPlayer(fresh.url, () => {}, jar).game(view.id)).ok)
  })

  /** Without what a killed restore has unpacked, which the next one removes. */
  const playedOf = ({ rows, images, secret }: WholeGame) => ({
    rows,
    secret,
    images: Object.fromEntries(Object.entries(images).filter(([name]) => !name.startsWith('.restoring/'))),
  })

  /** Copies the backups of a stack to another one, as an operator copies them to another machine. */
  const copyBackups = (from: Stack, to: Stack) =>
    docker(
      ...['run', '--rm', '--network', 'none', '--user', '0'],
      ...['--volume', `${from.project}_backups:/from:ro`, '--volume', `${to.project}_backups:/to`],
      ...['httpd:2.4-alpine', 'sh', '-c', 'cp /from/game-*.tar /to && chown -R 65532:65532 /to && ls /to'],
    )

  test('of a night is read back, and restored in a second place the same game is played there', async (context) => {
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

  test('that finds no room on the disk changes nothing', async () => {
    const small = await openStack({
      overlays: [join(import.meta.dirname, 'small-images.yaml')],
      env: { STARTER: 'no' },
    })
    // a disk in memory is gone when nobody has it mounted
    const keeper = `${small.project}-keeper`
    try {
      await small.compose('create', 'import')
      await docker(
        ...[
          'run',
          '--detach',
          '--rm',
          '--network',
          'none',
          '--name',
          keeper,
          '--volume',
          `${small.project}_images:/volume`,
        ],
        ...['--entrypoint', 'sleep', 'httpd:2.4-alpine', '600'],
      )
      await small.compose('run', '--rm', '--no-TTY', 'import')
      const now = await gameIn(small)
      assert.equal(Object.keys(now.images).length, 3)
      const { code, err } = await small.piped('from', file, ...RESTORE)
      assert.deepEqual([code, /The disk that holds .+ is full/.test(err)], [1, true], err)
      assert.deepEqual(await gameIn(small), now)
    } finally {
      await docker('rm', '--force', keeper)
      await small.close()
    }
  })
})
