import { createReadStream, existsSync, statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { Fault, openDataFolder, stopIfAsked } from '@pd/runtime'
import { holdsGame, isDatabaseAway, migrateSnapshot, nameTarget, putSnapshot, requireUnused } from '@pd/store'
import { defineJob, type JobTools } from '../job.ts'
import { explainDataError } from '../open-database.ts'
import { SETTINGS } from '../settings.ts'
import { PIPE } from './archive.ts'
import { writeBackup } from './backup-job.ts'
import { type GamePlace, PLACE_SETTINGS, placeOf } from './game.ts'
import { countsOf, type Manifest } from './manifest.ts'
import { decide, decided, discard, prepare, settle, stagingOf } from './staging.ts'
import { type Source, unpack } from './unpack.ts'

/** What came of a restore: which backup is there now, where the game before it is kept, and whether an earlier run had decided it. */
export type Restored = { readonly manifest: Manifest; readonly before: string | null; readonly isFinished?: true }

const requireRoom = async (game: GamePlace, replace: boolean): Promise<boolean> => {
  const holds = await holdsGame(game.database, game.options)
  if (holds && !replace)
    throw new Fault(
      `${nameTarget(game.database)} holds a game already: choose another place, or have that one backed up and replaced with --replace (REPLACE=yes).`,
    )
  return holds
}

const putRows = async (file: string, game: GamePlace, { telling, stop }: JobTools, ready: () => Promise<void>) => {
  const progress = telling.progress('Putting back the rows')
  try {
    await putSnapshot(file, game.database, { ...game.options, stop, onRows: progress.step }, ready)
  } catch (error) {
    if (error === stop.reason) stopIfAsked(stop, () => 'while it put back the rows: none was changed.')
    throw error
  } finally {
    progress.end()
  }
}

/** Finishes what a run that was killed had decided. */
const finish = async (game: GamePlace, tools: JobTools): Promise<Restored | null> => {
  const manifest = await decided(stagingOf(game))
  if (!manifest) return null
  const { database } = stagingOf(game)
  if (existsSync(database)) await putRows(database, game, tools, async () => {})
  await settle(game, manifest)
  return { manifest, before: null, isFinished: true }
}

const cutShort = (cause: unknown, game: GamePlace): unknown => {
  const { message } = explainDataError(cause, game) as Error
  return new Fault(`The restore was cut short at its end: run it again, which finishes it. ${message}`)
}

const backUpFirst = async (game: GamePlace, tools: JobTools): Promise<string> => {
  const file = join(game.root, `replaced-${new Date().toISOString().replace(/[:.]/g, '-')}.tar`)
  await writeBackup(game, file, tools)
  return file
}

/** The rows first: with them it is decided. Whether they are there when the database went away meanwhile, nobody knows. */
const exchange = async (game: GamePlace, manifest: Manifest, tools: JobTools): Promise<void> => {
  const staging = stagingOf(game)
  try {
    await putRows(staging.database, game, tools, async () => {
      stopIfAsked(tools.stop, () => 'before anything was put in place: nothing was changed.')
      await decide(staging, manifest)
    })
  } catch (error) {
    if (!isDatabaseAway(error)) await discard(staging)
    throw error
  }
  await settle(game, manifest)
}

/**
 * Puts what a backup holds into the place of a game. Whatever fails, or kills the process, before it is decided has changed
 * nothing; after that the next run finishes it, and until then nobody else opens that game.
 */
export const restoreBackup = async (
  open: () => Source,
  game: GamePlace,
  replace: boolean,
  tools: JobTools,
): Promise<Restored> => {
  const staging = stagingOf(game)
  const finished = await finish(game, tools)
  if (finished) return finished
  const holds = await requireRoom(game, replace)
  await requireUnused(game.database, game.options)
  try {
    await prepare(game)
    const manifest = await unpack(open(), game, tools)
    await migrateSnapshot(staging.database)
    const before = holds ? await backUpFirst(game, tools) : null
    await exchange(game, manifest, tools)
    return { manifest, before }
  } catch (error) {
    if (existsSync(staging.decision)) throw cutShort(error, game)
    await discard(staging)
    throw error
  }
}

const sourceOf = (operand: string) => (): Source => {
  if (operand === PIPE) return { name: 'What was piped in', stream: process.stdin, size: 0 }
  const name = resolve(operand)
  return { name, stream: createReadStream(name), size: existsSync(name) ? statSync(name).size : 0 }
}

export const restore = defineJob({
  name: 'restore',
  about:
    'Put back what a backup holds (- for standard input), after every byte of it was checked; the game must be stopped.',
  operand: { word: 'FILE', required: true },
  settings: { ...PLACE_SETTINGS, replace: SETTINGS.replace },
  run: async (settings, operand = '', tools) => {
    const game = placeOf(settings, tools.telling)
    if (operand === PIPE && process.stdin.isTTY) throw new Fault('Nothing is piped in: add "< game.tar".', 2)
    const done = await restoreBackup(sourceOf(operand), game, settings.replace === 'yes', tools).catch(
      (error: unknown) => {
        throw explainDataError(error, game)
      },
    )
    await openDataFolder(game.root, { database: settings.database, writes: ['images'] })
    const { manifest, before, isFinished } = done
    const { app, createdAt } = manifest
    tools.telling.step(isFinished ? 'The restore that was cut short is finished' : 'The backup is restored', {
      into: nameTarget(game.database),
      ...countsOf(manifest),
      app,
      createdAt,
      ...(before && { before }),
    })
    if (before) tools.telling.say(`  The game that was there is in ${before}.`)
    return 0
  },
})
