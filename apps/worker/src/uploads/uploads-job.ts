import { mkdir, writeFile } from 'node:fs/promises'
import { newId, openFileLookup, openImages, runUploads } from '@pd/catalogue'
import { createRemoteDecoder } from '@pd/pictures'
import { openDataFolder } from '@pd/runtime'
import { withDatabase } from '@pd/runtime/open-database'
import { databaseOptions } from '../database-options.ts'
import { defineJob } from '../job.ts'
import { openPictures } from '../pictures.ts'
import { DATABASE_SETTINGS, SETTINGS, STORE_SETTINGS } from '../settings.ts'

/** Adds what curators upload to their packs, for an API that has its database elsewhere and may not write pictures. */
export const uploads = defineJob({
  name: 'uploads',
  about: 'Add what curators upload to their packs, until it is stopped; FILE is touched while it goes on.',
  operand: { word: 'FILE', required: false },
  settings: {
    ...DATABASE_SETTINGS,
    ...STORE_SETTINGS,
    decoderSocket: SETTINGS.decoderSocket,
    logLevel: SETTINGS.logLevel,
  },
  isReadOnly: true,
  run: async (settings, alive, { reporter, stop }) => {
    const data = await openDataFolder(settings.data, {
      database: settings.database,
      writes: settings.database ? ['images'] : ['root', 'images'],
    })
    await mkdir(data.uploads, { recursive: true })
    const { decoderSocket: socket } = settings
    const files = openPictures(data, settings)
    const images = await openImages(files, socket === undefined ? undefined : createRemoteDecoder({ socket }))
    const onError = (error: unknown) =>
      reporter.step('An upload could not be added; it is tried again', { because: (error as Error).message })
    reporter.step('Uploads are added', { library: data.library })
    await withDatabase(
      data,
      async ({ uploads, imports, audit, curation }) =>
        runUploads({
          ...{ uploads, imports, audit, addPack: curation.addPack, images },
          ...{ folder: data.uploads, library: data.library, holder: newId(), now: Date.now, stop, onError },
          fileOf: await openFileLookup(data.root),
          onTurn: async () => {
            if (alive !== undefined) await writeFile(alive, '')
          },
        }),
      databaseOptions(settings, reporter),
    )
    return 0
  },
})
