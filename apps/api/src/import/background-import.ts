import { basename, join, resolve } from 'node:path'
import { describeReport, type Images, importSource, openFolder, openStarter, type Source, STARTER } from '@pd/catalogue'
import type { ImportView } from '@pd/contract'
import { type DataFolder, explainFileError, Fault, type Log, type Progress } from '@pd/runtime'
import { explainDataError } from '@pd/runtime/explain-data-error'
import type { Store } from '@pd/store'
import { codeOfError } from '../http/problems.ts'

/** Which sources are imported at the start of the process. */
export type ImportOrder = { readonly starter: boolean; readonly pictures: string | undefined }

export type ImportTools = {
  readonly store: Pick<Store, 'imports'>
  readonly images: Images
  readonly data: DataFolder
  /** Puts in play what was kept, before the import says that it is done. */
  readonly refreshCatalogue: () => Promise<void>
  /** Prints one line for the person who started the process. */
  readonly print: (line: string) => void
  readonly openProgress: (title: string) => Progress
  readonly log: Log
  /** Ends the import after the pictures at hand; what it kept stays. */
  readonly stop: AbortSignal
}

/** What an import has done so far, without what it costs to count. */
export type ImportProgress = Omit<ImportView, 'packs'>

export type BackgroundImport = {
  progress(): ImportProgress
  /** Imports every source, one after the other. Never rejects: a failure is printed and shown in `progress`. */
  run(): Promise<void>
}

const describeEmpty = (folder: string): string =>
  `${resolve(folder)} has no pictures: put JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG files in it, named after what they show, and start again.`

const fileOf = (starter: Source) => (source: string, path: string) =>
  source === STARTER ? starter.fileOf(path) : join(source, path)

/** The progress of a process that imports nothing. */
export const NO_IMPORT: ImportProgress = {
  state: 'none',
  source: null,
  folder: null,
  done: 0,
  total: 0,
  refused: 0,
  problem: null,
}

/** An import that runs while the game is already served; each step that it keeps is in play at once. */
export const createBackgroundImport = (order: ImportOrder, tools: ImportTools): BackgroundImport => {
  const { store, images, data, print, openProgress, log, stop } = tools
  const { starter, pictures } = order
  const folder = pictures === undefined ? null : basename(resolve(pictures))
  let progress: ImportProgress = { ...NO_IMPORT, state: starter || folder !== null ? 'running' : 'none', folder }
  const update = (change: Partial<ImportProgress>): void => {
    progress = { ...progress, ...change }
  }

  const importOne = async (kind: 'starter' | 'folder', source: Source, title: string): Promise<void> => {
    const { refused } = progress
    update({ source: kind, done: 0, total: source.fileCount })
    const bar = openProgress(title)
    const report = await importSource(source, {
      imports: store.imports,
      images,
      fileOf: fileOf(await openStarter()),
      now: Date.now,
      stop,
      onProgress: (done, total) => {
        update({ done, total })
        bar.step(done, total)
      },
    }).finally(bar.end)
    update({ refused: refused + report.refused.length })
    describeReport(report).forEach(print)
  }

  const importStarter = async () => importOne('starter', await openStarter(), 'The starter collection')

  /** A folder without any picture may be a disk that is not mounted: nothing is imported, so that nothing is retired. */
  const importFolder = async (path: string): Promise<void> => {
    const source = await openFolder(path, data.root).catch((error) => {
      throw explainFileError(error, resolve(path))
    })
    if (source.fileCount === 0) return print(describeEmpty(path))
    await importOne('folder', source, folder ?? path)
  }

  const fail = (error: unknown): void => {
    if (stop.aborted) return
    const explained = explainDataError(error, data)
    update({ state: 'failed', problem: codeOfError(error) })
    if (explained instanceof Fault)
      print(`The import stopped: ${explained.message} The game goes on with what is imported.`)
    else log.error({ err: error }, 'the import failed')
  }

  return {
    progress: () => progress,
    run: async () => {
      if (progress.state === 'none') return
      if (starter) await importStarter().catch(fail)
      if (pictures !== undefined && !stop.aborted) await importFolder(pictures).catch(fail)
      if (progress.state !== 'running' || stop.aborted) return
      await tools.refreshCatalogue().catch(fail)
      if (progress.state === 'running') update({ state: 'done' })
    },
  }
}
