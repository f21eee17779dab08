import { join } from 'node:path'
import {
  describeReport,
  type Images,
  importSource,
  openFolder,
  openImages,
  openStarter,
  openTestCards,
  type Source,
  STARTER,
  TEST_CARDS,
} from '@pd/catalogue'
import { Fault, openDataFolder, requirePicturesFolder, stopIfAsked } from '@pd/runtime'
import type { Store } from '@pd/store'
import { defineJob, type JobTools } from '../job.ts'
import { databaseOptions, withDatabase } from '../open-database.ts'
import { DATABASE_SETTINGS, SETTINGS } from '../settings.ts'

const TITLES: Readonly<Record<string, string>> = { [STARTER]: 'The starter collection', [TEST_CARDS]: 'The test cards' }

const openPictures = async (folder: string, data: string): Promise<Source> => {
  await requirePicturesFolder(folder, data)
  return openFolder(folder, data)
}

type Place = { readonly store: Store; readonly images: Images; readonly shipped: readonly Source[] }

const importOne = async (source: Source, { store, images, shipped }: Place, { telling, stop }: JobTools) => {
  const title = TITLES[source.name] ?? source.name
  const progress = telling.progress(title)
  let done = 0
  try {
    const report = await importSource(source, {
      imports: store.imports,
      images,
      fileOf: (name, path) => shipped.find((each) => each.name === name)?.fileOf(path) ?? join(name, path),
      now: Date.now,
      stop,
      onProgress: (at, total) => {
        done = at
        progress.step(at, total)
      },
    }).finally(progress.end)
    const { refused, duplicates, notes, ...counts } = report
    telling.step(`${title} is imported`, {
      ...counts,
      refused: refused.length,
      duplicates: duplicates.length,
      refusals: refused,
      notes,
    })
    for (const line of describeReport(report).slice(1)) telling.say(line)
  } catch (error) {
    if (error === stop.reason)
      stopIfAsked(stop, () => `after ${done} of ${source.fileCount} files of ${title}: import again for the rest.`)
    throw error
  }
}

/** An empty folder beside something else to import is one that nobody has put pictures in yet; it takes nothing out of play. */
const isWorthImporting = (own: Source, alone: boolean, { telling }: JobTools): boolean => {
  if (own.fileCount > 0) return true
  if (alone) throw new Fault(`${own.name} has no pictures: put some in it, named after what they show.`)
  telling.step('There are no pictures of your own yet', { folder: own.name })
  return false
}

/** Brings the catalogue in line with a folder; a second run reads only what has changed since. */
export const importPictures = defineJob({
  name: 'import',
  about: 'Import a folder of pictures: file name = answer, sub-folder = pack.',
  operand: { word: 'DIR', required: false },
  settings: {
    ...DATABASE_SETTINGS,
    pictures: SETTINGS.pictures,
    starter: SETTINGS.starter,
    testCards: SETTINGS.testCards,
    logLevel: SETTINGS.logLevel,
  },
  run: async (settings, operand, tools) => {
    const [cards, starter] = await Promise.all([openTestCards(), openStarter()])
    const wanted = [...(settings.testCards === 'yes' ? [cards] : []), ...(settings.starter === 'yes' ? [starter] : [])]
    const folder = operand ?? settings.pictures
    if (folder === undefined && wanted.length === 0)
      throw new Fault('There is nothing to import: name a folder, or add the starter collection with --starter yes.', 2)
    const dataFolder = settings.data ?? './data'
    const own = folder === undefined ? null : await openPictures(folder, dataFolder)
    if (own && isWorthImporting(own, wanted.length === 0, tools)) wanted.push(own)
    const data = await openDataFolder(dataFolder, {
      database: settings.database,
      writes: settings.database ? ['images'] : ['root', 'images'],
    })
    await withDatabase(
      data,
      async (store) => {
        const place = { store, images: await openImages(data.images), shipped: [cards, starter] }
        for (const source of wanted) await importOne(source, place, tools)
      },
      databaseOptions(settings, tools.telling),
    )
    return 0
  },
})
