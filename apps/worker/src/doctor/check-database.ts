import { statSync } from 'node:fs'
import { type Blobs, BlobsUnavailable, imagesAt } from '@pd/catalogue'
import { describeBytes } from '@pd/runtime'
import { explainDataError } from '@pd/runtime/explain-data-error'
import {
  examineSqlite,
  isMysqlTarget,
  type JobRun,
  nameTarget,
  openStore,
  type SqliteState,
  type Store,
} from '@pd/store'
import type { GamePlace } from '../backup/game.ts'
import { type Check, problem, problemOf, well } from './check.ts'

const PATIENCE_MS = 3_000
const ITEMS_PER_PAGE = 2_000
const RESTORE = 'put a backup in its place with "npm run worker -- restore FILE --replace"'

type Told = (file: string, detail: string) => Check

/** What each state of an SQLite file means for a game; of a whole one its content is looked at. */
const STATES: Readonly<Record<Exclude<SqliteState['state'], 'whole'>, Told>> = {
  missing: (file) =>
    problem(
      'Database',
      `${file} does not exist`,
      'start the game once, which makes it, or name its folder with --data.',
    ),
  empty: (file) =>
    problem('Database', `${file} is empty or cut short`, `${RESTORE}, or move it away to start a new game.`),
  damaged: (file, detail) =>
    problem(
      'Database',
      `${file} is damaged (${detail})`,
      `stop the game, and ${RESTORE}; what is there is kept aside.`,
    ),
  older: (file) => well('Database', `${file} is of an earlier version: the next start brings it up to date`),
  newer: (file) =>
    problem('Database', `${file} was made by a later version`, `start that version again, or ${RESTORE}.`),
}

const countPictures = async (store: Store, pictures: Blobs) => {
  const copies = await imagesAt(pictures).list()
  const counts = { items: 0, pictures: 0, missing: 0 }
  let after = ''
  for (;;) {
    const page = await store.audit.itemsAfter(after, ITEMS_PER_PAGE)
    for (const { pictures } of page)
      for (const { id } of pictures) {
        counts.pictures++
        if (!copies.has(id)) counts.missing++
      }
    counts.items += page.length
    if (page.length < ITEMS_PER_PAGE) return counts
    after = page.at(-1)?.id ?? ''
  }
}

/** A store of pictures that is away is said as such: the database is well. */
const explainAway = (error: unknown): Check => {
  if (!(error instanceof BlobsUnavailable)) throw error
  return problem('Pictures', error.message, 'start the store, or mend the settings S3_….')
}

const checkCollection = async (store: Store, game: GamePlace): Promise<Check> => {
  const packs = (await store.catalogue.countedPacks()).filter(({ items }) => items > 0).length
  const { items, pictures, missing } = await countPictures(store, game.pictures)
  const found = `${packs} packs, ${items} items, ${pictures} pictures`
  if (items === 0)
    return problem(
      'Collection',
      found,
      'import pictures: "npm run worker -- import FOLDER", or start with --starter yes.',
    )
  return missing === 0
    ? well('Collection', found)
    : problem(
        'Collection',
        `${found}, of which ${missing} are missing in ${game.pictures.nameOf('')}`,
        'import them again, or restore a backup.',
      )
}

/** Done, done with findings, and stopped by a signal. */
const GOOD_CODES = [0, 3, 130, 143]

const checkJob = ({ job, endedAt, exitCode }: JobRun): Check => {
  const when = `${new Date(endedAt).toISOString().slice(0, 16).replace('T', ' ')} UTC`
  return GOOD_CODES.includes(exitCode)
    ? well(`Job ${job}`, `done, ${when}`)
    : problem(
        `Job ${job}`,
        `ended with code ${exitCode}, ${when}`,
        `run it again, and do what it says: "npm run worker -- ${job}".`,
      )
}

const checkContent = async (game: GamePlace, found: string): Promise<Check[]> => {
  const store = await openStore(game.database, { ...game.options, patienceMs: PATIENCE_MS })
  try {
    const jobs = await store.jobs.last()
    return [well('Database', found), await checkCollection(store, game).catch(explainAway), ...jobs.map(checkJob)]
  } finally {
    await store.close()
  }
}

const checkState = (file: string): Check | null => {
  const { state, detail = '' } = examineSqlite(file, true)
  return state === 'whole' ? null : STATES[state](file, detail.split('\n').at(-1) ?? '')
}

/** The database's health, what is in it, and how the worker's jobs ended; changes nothing. */
export const checkDatabase = async (game: GamePlace): Promise<Check[]> => {
  const name = nameTarget(game.database)
  try {
    if (isMysqlTarget(game.database)) return await checkContent(game, `${name} answers`)
    const state = checkState(game.database)
    if (state) return [state]
    return await checkContent(game, `${name} is whole, ${describeBytes(statSync(game.database).size)}`)
  } catch (error) {
    const explained = explainDataError(error, game) as Error
    return [problemOf('Database', explained)]
  }
}
