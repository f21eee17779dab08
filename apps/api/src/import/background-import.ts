import { basename, resolve } from 'node:path'
import {
  describeEmptied,
  describeGone,
  describeNoStarter,
  describeReport,
  hasFindings,
  type Images,
  type ImportReport,
  importSource,
  nameOfGoneFolder,
  openFileLookup,
  openFolder,
  openStarter,
  retireSource,
  type Source,
  type SourceReport,
  STARTER,
  titleOf,
  writeReport,
} from '@pd/catalogue'
import { type DataFolder, explainFileError, Fault, type Log, type Progress, throwFileError } from '@pd/runtime'
import { explainDataError } from '@pd/runtime/explain-data-error'
import type { Store } from '@pd/store'
import { codeOfError } from '../http/problems.ts'
import { type ImportProgress, NO_IMPORT } from './import-progress.ts'

/** Which sources are imported at the start of the process. */
export type ImportOrder = {
  readonly starter: boolean
  /** Takes what an earlier start imported of the starter collection out of play. */
  readonly retiresStarter: boolean
  readonly pictures: string | undefined
}

/** What an import needs. */
export type ImportTools = {
  readonly store: Pick<Store, 'imports'>
  readonly images: Images
  readonly data: DataFolder
  /** Puts in play what was imported, before the import reports that it is done. */
  readonly refreshCatalogue: () => Promise<void>
  /** Prints one line for the person who started the process. */
  readonly print: (line: string) => void
  readonly openProgress: (title: string) => Progress
  readonly log: Log
  /** Ends the import after the pictures under way; what was committed stays. */
  readonly stop: AbortSignal
}

/** The import of a process. */
export type BackgroundImport = {
  progress(): ImportProgress
  /** Imports every source, one after the other. Never rejects: a failure is printed and shown in `progress`. */
  run(): Promise<void>
}

const describeEmpty = (folder: string): string =>
  `${resolve(folder)} has no pictures: put JPEG, PNG, WebP, AVIF, GIF, TIFF or SVG files in it, named after what they show, and start again.`

/** An import under way: what it was asked for, what it needs, how far it is and the sources that it has finished. */
type Run = {
  readonly order: ImportOrder
  readonly tools: ImportTools
  readonly reports: SourceReport[]
  progress: ImportProgress
}

const update = (run: Run, change: Partial<ImportProgress>): void => {
  run.progress = { ...run.progress, ...change }
}

type Named = { readonly kind: 'starter' | 'folder'; readonly source: Source; readonly title: string }

const importOne = async (run: Run, { kind, source, title }: Named): Promise<ImportReport> => {
  const { store, images, print, openProgress, stop } = run.tools
  const { refused } = run.progress
  update(run, { source: kind, done: 0, total: source.fileCount })
  const bar = openProgress(title)
  const report = await importSource(source, {
    imports: store.imports,
    images,
    fileOf: await openFileLookup(run.tools.data.root),
    now: Date.now,
    stop,
    onProgress: (done, total) => {
      update(run, { done, total })
      bar.step(done, total)
    },
  }).finally(bar.end)
  update(run, { refused: refused + report.refused.length })
  // of nothing at all there are no counts to show
  for (const line of describeReport(report).slice(source.fileCount === 0 ? 1 : 0)) print(line)
  run.reports.push({ source: source.name, report })
  return report
}

const importStarter = async (run: Run): Promise<void> => {
  const source = await openStarter()
  await importOne(run, { kind: 'starter', source, title: titleOf(source.name) })
}

const retire = (run: Run, source: string): Promise<number | null> =>
  retireSource(source, { imports: run.tools.store.imports, now: Date.now })

const retireStarter = async (run: Run): Promise<void> => {
  const items = await retire(run, STARTER)
  if (items === null || items === 0) return
  run.tools.print(describeNoStarter(items))
  await run.tools.refreshCatalogue()
}

/** A folder that was imported and is gone takes its items out of play; if its disk was not mounted, a later start brings them back. */
const retireGone = async (run: Run, path: string): Promise<boolean> => {
  const name = await nameOfGoneFolder(path)
  const items = name === null ? null : await retire(run, name)
  if (items !== null) run.tools.print(describeGone(resolve(path), items))
  return items !== null
}

const importFolder = async (run: Run, path: string): Promise<void> => {
  const { data, print } = run.tools
  if (await retireGone(run, path)) return
  const source = await openFolder(path, data.root).catch(throwFileError(resolve(path)))
  const { retired } = await importOne(run, { kind: 'folder', source, title: basename(resolve(path)) })
  if (source.fileCount === 0) print(retired > 0 ? describeEmptied(resolve(path), retired) : describeEmpty(path))
}

/** Every refusal, note and duplicate goes into the data folder; the game goes on where that can't be written. */
const keepReport = async ({ reports, tools: { data, print } }: Run): Promise<void> => {
  if (reports.length === 0) return
  const written = await writeReport(data.root, reports, Date.now()).catch((error: unknown) => {
    const explained = explainFileError(error, data.root)
    print(`The import's report is not written: ${explained instanceof Error ? explained.message : explained}`)
    return null
  })
  if (written !== null && hasFindings(reports)) print(`  all of them: ${written}`)
}

const fail = (run: Run, error: unknown): void => {
  const { data, print, log, stop } = run.tools
  if (stop.aborted) return
  const explained = explainDataError(error, data)
  update(run, { state: 'failed', problem: codeOfError(error) })
  if (explained instanceof Fault)
    print(`The import stopped: ${explained.message} The game goes on with what is imported.`)
  else log.error({ err: error }, 'the import failed')
}

const importAll = async (run: Run): Promise<void> => {
  const { starter, retiresStarter, pictures } = run.order
  const { stop, refreshCatalogue } = run.tools
  const failed = (error: unknown) => fail(run, error)
  if (retiresStarter) await retireStarter(run).catch(failed)
  if (run.progress.state === 'none') return
  if (starter) await importStarter(run).catch(failed)
  if (pictures !== undefined && !stop.aborted) await importFolder(run, pictures).catch(failed)
  if (stop.aborted) return
  await keepReport(run)
  if (run.progress.state !== 'running') return
  await refreshCatalogue().catch(failed)
  if (run.progress.state === 'running') update(run, { state: 'done' })
}

/** An import that runs while the game is already served; each step that it commits is in play at once. */
export const createBackgroundImport = (order: ImportOrder, tools: ImportTools): BackgroundImport => {
  const { starter, pictures } = order
  const folder = pictures === undefined ? null : basename(resolve(pictures))
  const state = starter || folder !== null ? 'running' : 'none'
  const run: Run = { order, tools, reports: [], progress: { ...NO_IMPORT, state, folder } }
  return { progress: () => run.progress, run: () => importAll(run) }
}
