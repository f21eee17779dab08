import { mkdir } from 'node:fs/promises'
import { newId, openFileLookup, runUploads } from '@pd/catalogue'
import { type Context, isCurator, type OpenGame } from './open-game.ts'

/**
 * Adds what curators upload to their packs, until the process stops; resolves when nothing of it runs any more. Another process does so
 * where this one only reads the pictures.
 */
export const addUploads = async (game: OpenGame, { settings, log, stopping }: Context): Promise<void> => {
  if (!isCurator(settings)) return
  const { data, importStore, images } = game
  await mkdir(data.uploads, { recursive: true })
  const { uploads, imports, audit, curation } = importStore
  await runUploads({
    uploads,
    imports,
    audit,
    addPack: curation.addPack,
    images,
    folder: data.uploads,
    library: data.library,
    // one process serves a data folder: the next one goes on at once where a killed one was
    holder: settings.database ? newId() : 'the game',
    fileOf: await openFileLookup(data.root),
    now: Date.now,
    stop: stopping,
    onError: (error) => log.error({ err: error }, 'an upload could not be added; it is tried again'),
  })
}
