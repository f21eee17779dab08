import {
  describeReport,
  hasFindings,
  type ImportState,
  type ImportTools,
  importSource,
  nameOfGoneFolder,
  openFileLookup,
  openFolder,
  openImages,
  openStarter,
  openTestCards,
  type Source,
  type SourceReport,
  STARTER,
  summariseReport,
  TEST_CARDS,
  titleOf,
  withImportState,
  writeReport,
} from '@pd/catalogue'
import { createRemoteDecoder, DecoderServiceError } from '@pd/pictures'
import {
  explainFileError,
  Fault,
  mayHaveGame,
  openDataFolder,
  requirePicturesFolder,
  type Settings,
  stopIfAsked,
} from '@pd/runtime'
import { withDatabase } from '@pd/runtime/open-database'
import { databaseOptions } from '../database-options.ts'
import { defineJob, type JobTools } from '../job.ts'
import { openPictures } from '../pictures.ts'
import { DATABASE_SETTINGS, SETTINGS, STORE_SETTINGS } from '../settings.ts'
import { type GoneFolder, reportEmpty, retireGone, retireStarter } from './out-of-play.ts'

type Place = Pick<ImportTools, 'imports' | 'images' | 'fileOf'> & {
  /** Shows other processes how far the import is. */
  readonly update: (change: Partial<ImportState>) => void
}

const kindOf = ({ name }: Source): ImportState['source'] =>
  name === STARTER ? 'starter' : name === TEST_CARDS ? null : 'folder'

const importOne = async (
  source: Source,
  { update, ...place }: Place,
  { reporter, stop }: JobTools,
): Promise<SourceReport> => {
  const title = titleOf(source.name)
  const progress = reporter.progress(title)
  let done = 0
  update({ source: kindOf(source), done, total: source.fileCount })
  try {
    const report = await importSource(source, {
      ...place,
      now: Date.now,
      stop,
      onProgress: (at, total) => {
        done = at
        update({ done, total })
        progress.step(at, total)
      },
    }).finally(progress.end)
    const { refused, duplicates, notes, ...counts } = report
    reporter.step(`${title} is imported`, {
      ...counts,
      refused: refused.length,
      duplicates: duplicates.length,
      notes: notes.length,
      reasons: summariseReport(report),
    })
    for (const line of describeReport(report).slice(1)) reporter.printLine(line)
    return { source: source.name, report }
  } catch (error) {
    if (error === stop.reason)
      stopIfAsked(stop, () => `after ${done} of ${source.fileCount} files of ${title}: import again for the rest.`)
    throw error
  }
}

/** What an import says of every file, in the data folder; an import is done also where that can't be written. */
const keepReport = async (folder: string, reports: readonly SourceReport[], { reporter }: JobTools): Promise<void> => {
  try {
    const file = await writeReport(folder, reports, Date.now())
    if (hasFindings(reports)) reporter.step('The report is written', { file })
  } catch (error) {
    const explained = explainFileError(error, folder)
    reporter.step('The report is not written', { because: explained instanceof Error ? explained.message : explained })
  }
}

/** The decoder of a service of its own, or undefined for processes of this one. */
const openDecoder = (socket: string | undefined) => (socket === undefined ? undefined : createRemoteDecoder({ socket }))

/** Says what to do about a decoder service that is gone; what was imported before that is kept. */
const explainDecoderError = (error: unknown): never => {
  if (!(error instanceof DecoderServiceError)) throw error
  throw new Fault(`${error.message} Look at its log and start it, then import again for the rest.`)
}

const importSources = async (
  sources: readonly Source[],
  { data, ...place }: Place & { readonly data: string },
  tools: JobTools,
): Promise<void> => {
  const reports: SourceReport[] = []
  for (const source of sources) {
    reports.push(await importOne(source, place, tools).catch(explainDecoderError))
    place.update({ refused: reports.reduce((sum, { report }) => sum + report.refused.length, 0) })
  }
  if (reports.length > 0) await keepReport(data, reports, tools)
  const isAlone = sources.length === 1
  for (const [at, { fileCount }] of sources.entries()) {
    const report = reports[at]
    if (fileCount === 0 && report) reportEmpty(report, { isAlone, reporter: tools.reporter })
  }
}

const IMPORT_SETTINGS = {
  ...DATABASE_SETTINGS,
  ...STORE_SETTINGS,
  pictures: SETTINGS.pictures,
  starter: SETTINGS.starter,
  testCards: SETTINGS.testCards,
  decoderSocket: SETTINGS.decoderSocket,
  logLevel: SETTINGS.logLevel,
}

type ImportSettings = Settings<typeof IMPORT_SETTINGS>

/** The folder when it is gone, and may have been imported before: there is a game already. */
const findGone = async (folder: string, { data, database }: ImportSettings): Promise<GoneFolder | null> => {
  const name = mayHaveGame(data, database) ? await nameOfGoneFolder(folder) : null
  return name === null ? null : { folder, name, data }
}

/** The sources to import, and the folder that is gone, if it is; a fault says when there is nothing to do. */
const openSources = async (settings: ImportSettings, folder: string | undefined) => {
  const there: Source[] = []
  if (settings.testCards) there.push(await openTestCards())
  if (settings.starter) there.push(await openStarter())
  const gone = folder === undefined ? null : await findGone(folder, settings)
  if (folder !== undefined && gone === null) {
    await requirePicturesFolder(folder, settings.data)
    there.push(await openFolder(folder, settings.data))
  }
  if (folder === undefined && there.length === 0 && settings.starter !== false)
    throw new Fault('There is nothing to import: name a folder, or add the starter collection with --starter yes.', 2)
  return { there, gone }
}

/** Brings the catalogue in line with a folder; a second run reads only what has changed since. */
export const importPictures = defineJob({
  name: 'import',
  about: 'Import a folder of pictures: file name = answer, sub-folder = pack.',
  operand: { word: 'DIR', required: false },
  settings: IMPORT_SETTINGS,
  run: async (settings, operand, tools) => {
    const folder = operand ?? settings.pictures
    const sources = await openSources(settings, folder)
    const data = await openDataFolder(settings.data, {
      database: settings.database,
      writes: settings.database ? ['images'] : ['root', 'images'],
    })
    await withDatabase(
      data,
      async ({ imports }) => {
        const retiring = { imports, reporter: tools.reporter }
        if (settings.starter === false) await retireStarter(retiring)
        if (sources.gone) await retireGone(sources.gone, retiring)
        const images = await openImages(openPictures(data, settings), openDecoder(settings.decoderSocket))
        const place = { imports, images, fileOf: await openFileLookup(data.root), data: data.root }
        await withImportState({ images: images.files, pictures: folder, stop: tools.stop }, (update) =>
          importSources(sources.there, { ...place, update }, tools),
        )
      },
      databaseOptions(settings, tools.reporter),
    )
    return 0
  },
})
