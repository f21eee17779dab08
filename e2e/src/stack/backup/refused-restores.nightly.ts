import assert from 'node:assert/strict'
import { copyFile, readFile, stat, truncate, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { docker, until } from '../docker.ts'
import { gameIn, gameInBackup, type WholeGame } from '../game/whole-game.ts'
import { createWorld } from '../game/world.ts'
import { createPlayer } from '../player.ts'
import { openStack, type Stack } from '../stack.ts'
import { BACKUP, type Drill, openDrill, REPLACE, RESTORE } from './drill.ts'

describe('a backup of the stack that cannot be restored', () => {
  let drill: Drill
  before(async () => {
    drill = await openDrill()
    const { old, fresh, file } = drill
    const world = createWorld(() => old)
    const client = createPlayer(old.url)
    await world.guessRight(client, await world.newGame(client))
    await allRated(old)
    for (const ended of [await old.piped('to', file, ...BACKUP), await fresh.piped('from', file, ...RESTORE)])
      assert.equal(ended.code, 0, ended.err)
    await fresh.up()
  })
  after(() => drill?.close())

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
    const { fresh, file } = drill
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
    const copy = join(drill.folder, 'spoiled.tar')
    await copyFile(drill.file, copy)
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
    const { fresh } = drill
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
      () => drill.fresh.query(`select id from information_schema.processlist where info like '${text}%'`),
      (rows) => rows.length > 0,
      // the restore waits for a lock no longer than three seconds
      { longestPauseMs: 100 },
    )

  /** Holds on to the guesses, so that a restore comes as far as them and waits there. */
  const holdGuesses = async (work: () => Promise<void>): Promise<void> => {
    const { fresh } = drill
    const held = fresh.query('begin; select count(*) from guess for update; select sleep(600)').catch(() => [])
    const [[id = ''] = []] = await saying('select sleep(600)')
    await work()
    await fresh.query(`kill ${id}`)
    await held
  }

  test('whose restore is killed in the middle leaves the game as it was, and the next one succeeds', async () => {
    const { fresh, file } = drill
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
    const { broken: _, ...expected } = gameInBackup(file)
    assert.deepEqual(await gameIn(fresh), expected)
  })

  /** Without what a killed restore has unpacked, which the next one removes. */
  const playedOf = ({ rows, images, secret }: WholeGame) => ({
    rows,
    secret,
    images: Object.fromEntries(Object.entries(images).filter(([name]) => !name.startsWith('.restoring/'))),
  })

  test('that finds no room on the disk changes nothing', async () => {
    const small = await openStack({
      overlays: [join(import.meta.dirname, 'small-images.yaml')],
      env: { STARTER: 'no' },
    })
    // a disk in memory is gone once no container mounts it
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
      const { code, err } = await small.piped('from', drill.file, ...RESTORE)
      assert.deepEqual([code, /The disk that holds .+ is full/.test(err)], [1, true], err)
      assert.deepEqual(await gameIn(small), now)
    } finally {
      await docker('rm', '--force', keeper)
      await small.close()
    }
  })
})
