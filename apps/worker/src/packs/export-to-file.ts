import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { resolve } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { exportPack, type Images, openFileLookup } from '@pd/catalogue'
import { explainFileError, Fault } from '@pd/runtime'
import type { Store } from '@pd/store'
import type { JobTools } from '../job.ts'
import { temporaryBeside } from '../temporary/temporary-file.ts'

type ExportPlace = {
  readonly store: Pick<Store, 'packs'>
  readonly images: Images
  /** The data folder. */
  readonly data: string
  readonly tools: Pick<JobTools, 'reporter' | 'audit' | 'stop'>
}

/** Writes a pack as a ZIP, under its name only when it is whole. */
export const exportToFile = async (packId: string, file: string, { store, images, data, tools }: ExportPlace) => {
  const contents = await store.packs.contents(packId)
  if (contents === null || contents.state === 'removed')
    throw new Fault(`The pack ${packId} is removed: show it and import it again before it is exported.`, 2)
  const { open, pictures, originals, missing } = await exportPack(contents, {
    images,
    fileOf: await openFileLookup(data),
  })
  const temporary = temporaryBeside(resolve(file), 'zip')
  try {
    await pipeline(open(), createWriteStream(temporary), { signal: tools.stop })
    await rename(temporary, file)
  } catch (error) {
    await rm(temporary, { force: true })
    throw explainFileError(error, file)
  }
  tools.audit('pack_exported', { pack: packId, file })
  tools.reporter.step(`the pack is in ${file}`, { pictures, originals, missing })
}
