import { cleanText, cutText, type FileNameReading, fold, type Name, readFileNames } from '@pd/core'
import { dictionary } from '@pd/languages/frequent-words'
import { combine } from '../beside/beside.ts'
import type { FileDraft, Reporter } from '../draft.ts'
import { withoutAuthor } from '../embedded/author-in-name.ts'
import { withoutSeriesTitles } from '../embedded/series-titles.ts'
import { withoutTitleMarks } from '../embedded/title-marks.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { toldOf } from '../sidecar/told.ts'
import { baseName, folderOf } from '../source-paths.ts'
import { readCountryCodes } from './country-codes.ts'
import type { NamedFile } from './group-items.ts'
import { nameOfSizes } from './size-folders.ts'

/** A picture file with what its name says and what the sidecar says of it. */
type Reading = { readonly file: FileDraft; readonly inName: FileNameReading; readonly said: SidecarItem | undefined }

const isNamed = ({ said }: Reading): boolean => (said?.names.length ?? 0) > 0

/** A copy without names of its own is another picture of the file that is none, so it has that file's names. */
const withBaseNames = (readings: readonly Reading[]): Reading[] => {
  const bases = new Map(
    readings
      .filter((reading) => !reading.inName.isCopy && isNamed(reading))
      .map(({ inName, said }) => [fold(inName.answer), said]),
  )
  return readings.map((reading) => {
    const base = !reading.inName.isCopy || isNamed(reading) ? undefined : bases.get(fold(reading.inName.answer))
    if (!base) return reading
    const own = reading.said
    return { ...reading, said: { ...base, ...own, names: base.names, aliases: own?.aliases ?? [] } }
  })
}

const NAMED_NAMELESS =
  'The name that it is given has no letter or digit to guess: correct it in items.csv or pack.json.'

const isTypable = ({ text }: Name): boolean => /[\p{L}\p{N}]/u.test(fold(text))

const NONE: readonly Name[] = []

/** What a picture is called: the names that it is given, else the one in its file name. */
const toNamedFile = ({ file, inName, said }: Reading, language: string): NamedFile => {
  const inLanguage = (text: string): Name => ({ locale: language, text: cutText(cleanText(text)) })
  const names = said?.names.length ? said.names : [inLanguage(inName.answer)]
  const hasAliases = inName.aliases.length + (said?.aliases.length ?? 0) > 0
  return {
    file,
    names: names.every(isTypable) ? names : names.filter(isTypable),
    aliases: hasAliases ? [...inName.aliases.map(inLanguage), ...(said?.aliases ?? [])] : NONE,
    licence: said?.licence ?? null,
    credit: said?.credit ?? inName.artist,
    ...toldOf(said ?? {}),
  }
}

/** What is known of the files of a folder beside their names: what is said of each elsewhere, and what it says of itself. */
export type Told = {
  readonly said: (path: string) => SidecarItem | undefined
  readonly embedded: ReadonlyMap<string, SidecarItem>
  readonly language: string
}

const NAMELESS = { answer: '', aliases: [] }

/** Words of English part glued ones where the names are in English, or may be. */
const wordsFor = (language: string) => (/^(?:und|en)\b/.test(language) ? dictionary : undefined)

/** What the names of the files say, without the authors at their ends, and what the files say of themselves. */
const readNames = (files: readonly FileDraft[], { embedded, language }: Told) => {
  const fileNames = files.map(({ path }) => baseName(path))
  const inNames = readFileNames(fileNames, wordsFor(language))
  const itself = withoutSeriesTitles(
    files.map(({ path }, at) => ({ answer: inNames[at]?.answer ?? '', embedded: embedded.get(path) })),
  )
  const titled = itself.map((each, at) => ({
    answer: withoutAuthor(inNames[at]?.answer ?? '', each?.credit ?? null),
    embedded: each,
  }))
  return { fileNames, inNames, titled: withoutTitleMarks(titled) }
}

const readAll = (files: readonly FileDraft[], told: Told): Reading[] => {
  const { fileNames, inNames, titled } = readNames(files, told)
  const ofFolder = nameOfSizes(folderOf(files[0]?.path ?? ''), fileNames)
  const countries = readCountryCodes(fileNames.map((name) => name.replace(/\.[^.]+$/, '')))
  return files.flatMap((file, at): Reading[] => {
    const [inName, country, itself] = [inNames[at], countries[at], titled[at]?.embedded]
    if (!inName) return []
    const answer = titled[at]?.answer || ofFolder
    const ofItself = country === 'waits' ? itself : combine(country, itself)
    const named = { ...inName, answer, ...(country && NAMELESS) }
    return [{ file, inName: named, said: combine(told.said(file.path), ofItself) }]
  })
}

/** The files of a folder that have names, and those whose names say nothing of the picture. */
export type NamedFiles = { readonly named: readonly NamedFile[]; readonly waiting: readonly FileDraft[] }

/** Names the files of one folder; a file whose given name can't be guessed is refused. */
export const nameFiles = (files: readonly FileDraft[], told: Told, reporter: Reporter): NamedFiles => {
  const named: NamedFile[] = []
  const waiting: FileDraft[] = []
  for (const reading of withBaseNames(readAll(files, told))) {
    const file = toNamedFile(reading, told.language)
    if (file.names.length > 0) named.push(file)
    else if (isNamed(reading))
      reporter.refuse({ path: reading.file.path, code: 'name_unusable', detail: NAMED_NAMELESS })
    else waiting.push(reading.file)
  }
  return { named, waiting }
}
