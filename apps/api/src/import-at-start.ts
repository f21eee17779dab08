import { join, resolve } from 'node:path'
import { describeReport, type Images, importSource, openFolder, openStarter, type Source, STARTER } from '@pd/catalogue'
import { createProgress, explainFileError, Fault } from '@pd/runtime'
import type { Store } from '@pd/store'
import { type DataFolder, explainDataError } from './open-data.ts'

const openPictures = async (folder: string): Promise<Source> => {
  try {
    const source = await openFolder(folder)
    if (source.fileCount === 0)
      throw new Fault(
        `${resolve(folder)} has no pictures: put JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG files in it, named after what they show.`,
      )
    return source
  } catch (error) {
    throw explainFileError(error, resolve(folder))
  }
}

export type ImportPlace = { readonly store: Store; readonly images: Images; readonly data: DataFolder }

/** Imports the starter collection and the curator's folder, telling progress and a report of each. */
export const importAtStart = async (
  sources: { readonly starter: boolean; readonly pictures: string | undefined },
  { store, images, data }: ImportPlace,
  say: (line: string) => void,
): Promise<void> => {
  if (!sources.starter && sources.pictures === undefined) return
  const starter = await openStarter()
  const own = sources.pictures ? await openPictures(sources.pictures) : null
  const fileOf = (source: string, path: string) => (source === STARTER ? starter.fileOf(path) : join(source, path))
  const run = async (source: Source, title: string) => {
    const progress = createProgress(title, process.stdout)
    const tools = { imports: store.imports, images, fileOf, now: Date.now, onProgress: progress.step }
    const report = await importSource(source, tools).finally(progress.end)
    describeReport(report).forEach(say)
  }
  try {
    if (sources.starter) await run(starter, 'The starter collection')
    if (own) await run(own, own.name)
  } catch (error) {
    throw explainDataError(error, data)
  }
}
