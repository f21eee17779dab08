import { type FileNameReading, fold, type Name, readFileName } from '@pd/core'
import type { FileDraft, Reporter } from '../draft.ts'
import type { NamedFile } from './group-items.ts'
import type { Sidecar, SidecarItem } from './sidecar-types.ts'

/** A picture file with what its name says and what the sidecar says of it. */
type Reading = { readonly file: FileDraft; readonly inName: FileNameReading; readonly said: SidecarItem | undefined }

const withoutExtension = (name: string): string => name.replace(/\.[^.]+$/, '')

const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** Finds what a sidecar says of a file: under its name, without its extension, or in other capitals. */
const createLookup = (sidecar: Sidecar) => {
  const lowerCase = new Map([...sidecar.items.keys()].map((key) => [key.toLowerCase(), key]))
  const used = new Set<string>()
  return {
    find: (fileName: string): SidecarItem | undefined => {
      const name = fileName.normalize('NFC')
      const keys = [name, withoutExtension(name)]
      const key = keys.find((each) => sidecar.items.has(each)) ?? lowerCase.get(name.toLowerCase())
      if (key !== undefined) used.add(key)
      return key === undefined ? undefined : sidecar.items.get(key)
    },
    unused: (): string[] => [...sidecar.items.keys()].filter((key) => !used.has(key)),
  }
}

const isNamed = ({ said }: Reading): boolean => (said?.names.length ?? 0) > 0

/** A numbered copy without names of its own is another picture of the file without a number, so it has that file's names. */
const withBaseNames = (readings: readonly Reading[]): Reading[] => {
  const bases = new Map(
    readings
      .filter((reading) => reading.inName.copy === null && isNamed(reading))
      .map(({ inName, said }) => [fold(inName.answer), said]),
  )
  return readings.map((reading) => {
    const base = reading.inName.copy === null || isNamed(reading) ? undefined : bases.get(fold(reading.inName.answer))
    if (!base) return reading
    const own = reading.said
    return { ...reading, said: { ...base, ...own, names: base.names, aliases: own?.aliases ?? [] } }
  })
}

const NAMELESS = 'Its name has no letter or digit to guess: rename the file after what it shows.'
const NAMED_NAMELESS =
  'The name that it is given has no letter or digit to guess: correct it in items.csv or pack.json.'

/** What a picture is called: the names that it is given, else the one in its file name. */
const toNamedFile = ({ file, inName, said }: Reading, language: string): NamedFile => {
  const inLanguage = (text: string): Name => ({ locale: language, text })
  const names = said?.names.length ? said.names : [inLanguage(inName.answer)]
  return {
    file,
    names: names.filter(({ text }) => fold(text) !== ''),
    aliases: [...inName.aliases.map(inLanguage), ...(said?.aliases ?? [])],
    licence: said?.licence ?? null,
    credit: said?.credit ?? null,
  }
}

/** The files of one folder with their names; what has none is refused, and what the sidecar says of no file is noted. */
export const nameFiles = (files: readonly FileDraft[], sidecar: Sidecar, folder: string, reporter: Reporter) => {
  const lookup = createLookup(sidecar)
  const readings = files.map((file): Reading => {
    const name = baseName(file.path)
    return { file, inName: readFileName(name), said: lookup.find(name) }
  })
  for (const name of lookup.unused())
    reporter.note({
      path: folder ? `${folder}/${name}` : name,
      detail: 'It is described in pack.json or items.csv, but there is no such picture: compare the file names.',
    })
  return withBaseNames(readings).flatMap((reading) => {
    const named = toNamedFile(reading, sidecar.language)
    if (named.names.length > 0) return named
    const detail = isNamed(reading) ? NAMED_NAMELESS : NAMELESS
    reporter.refuse({ path: reading.file.path, code: 'name_unusable', detail })
    return []
  })
}
