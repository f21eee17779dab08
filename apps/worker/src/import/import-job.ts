import { join, resolve } from 'node:path'
import {
  describeReport,
  type Images,
  importSource,
  openFolder,
  openImages,
  openStarter,
  type Source,
  STARTER,
} from '@pd/catalogue'
import { explainFileError, Fault, openDataFolder, stopIfAsked } from '@pd/runtime'
import type { Store } from '@pd/store'
import { defineJob, type JobTools } from '../job.ts'
import { databaseOptions, withDatabase } from '../open-database.ts'
import { DATABASE_SETTINGS, SETTINGS } from '../settings.ts'

const openPictures = async (folder: string): Promise<Source> => {
  const source = await openFolder(folder).catch((error: unknown) => {
    throw explainFileError(error, resolve(folder))
  })
  if (source.fileCount > 0) return source
  throw new Fault(`${resolve(folder)} has no pictures: put some in it, named after what they show.`)
}

type Place = { readonly store: Store; readonly images: Images; readonly starter: Source }

const importOne = async (source: Source, { store, images, starter }: Place, { telling, stop }: JobTools) => {
  const title = source.name === STARTER ? 'The starter collection' : source.name
  const progress = telling.progress(title)
  let done = 0
  try {
    const report = await importSource(source, {
      imports: store.imports,
      images,
      fileOf: (name, path) => (name === STARTER ? starter.fileOf(path) : join(name, path)),
      now: Date.now,
      stop,
      onProgress: (at, total) => {
        done = at
        progress.step(at, total)
      },
    }).finally(progress.end)
    const { refused, duplicates, ...counts } = report
    telling.step(`${title} is imported`, {
      ...counts,
      refused: refused.length,
      duplicates: duplicates.length,
      refusals: refused,
    })
    for (const line of describeReport(report).slice(1)) telling.say(line)
  } catch (error) {
    if (error === stop.reason)
      stopIfAsked(stop, () => `after ${done} of ${source.fileCount} files of ${title}: import again for the rest.`)
    throw error
  }
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
    logLevel: SETTINGS.logLevel,
  },
  run: async (settings, operand, tools) => {
    const folder = operand ?? settings.pictures
    if (folder === undefined && settings.starter !== 'yes')
      throw new Fault('There is nothing to import: name a folder, or add the starter collection with --starter yes.', 2)
    const own = folder === undefined ? null : await openPictures(folder)
    const data = await openDataFolder(settings.data ?? './data', settings.database)
    await withDatabase(
      data,
      async (store) => {
        const place = { store, images: await openImages(data.images), starter: await openStarter() }
        if (settings.starter === 'yes') await importOne(place.starter, place, tools)
        if (own) await importOne(own, place, tools)
      },
      databaseOptions(settings, tools.telling),
    )
    return 0
  },
})
