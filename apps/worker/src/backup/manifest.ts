import { Fault } from '@pd/runtime'

/** What is in a backup: the last entry of its tar, so that it is written while the files stream by. */
export type Manifest = {
  readonly format: 1
  /** The version of the game that wrote it. */
  readonly app: string
  readonly createdAt: string
  /** The migrations that the schema of its database had. */
  readonly migrations: readonly string[]
  /** How many rows each table has. */
  readonly rows: Readonly<Record<string, number>>
  /** Every secret of the game, and whether it is in here; one that is not is made anew, or has to be kept elsewhere. */
  readonly secrets: Readonly<Record<string, boolean>>
  readonly files: Readonly<Record<string, KeptFile>>
}
/** The size and hash by which a file is checked. */
export type FileSeal = { readonly bytes: number; readonly sha256: string }
/** A file keeps its time, in epoch milliseconds, so that what was measured on it stays known. */
export type KeptFile = FileSeal & { readonly modifiedAt: number }

/** The names of the entries of a backup; IMAGES is a folder. */
export const MANIFEST = 'manifest.json'
/** The SQLite database with the rows. */
export const DATABASE = 'pixel-detective.db'
/** The secret that signs cookies and seals tokens. */
export const SECRET = 'secret'
/** The folder of the working copies. */
export const IMAGES = 'images'

/** The folder of the originals that came in at the desk. */
export const LIBRARY = 'library'

/** The figures of a backup that are reported. */
export const countsOf = ({ rows, files }: Manifest) => ({
  items: rows.item,
  pictures: rows.picture,
  games: rows.game,
  guesses: rows.guess,
  images: Object.keys(files).filter((name) => name.startsWith(`${IMAGES}/`)).length,
})

const ENTRY = /^(?:manifest\.json|pixel-detective\.db|secret|images\/[\w-]{1,64}\.jpg)$/

/** A name of a folder or a file in the library: none that hides, leads elsewhere or is two on another system. */
const isPlainName = (name: string): boolean => name !== '' && !name.startsWith('.') && !/[\\\0]/.test(name)

const isInLibrary = (name: string): boolean => {
  const [folder, ...names] = name.split('/')
  return folder === LIBRARY && names.length > 0 && names.every(isPlainName)
}

/** Whether a backup may hold an entry of this name: nothing else is ever written to a data folder. */
export const isEntryName = (name: string): boolean => ENTRY.test(name) || isInLibrary(name)

/** Whether a file of the images folder belongs into a backup. */
export const isImageName = (name: string): boolean => isEntryName(`${IMAGES}/${name}`)

/** The fault of a file that is no whole backup; `what` says why. */
export const damaged = (file: string, what: string) =>
  new Fault(`${file} is not a whole backup: ${what}. Take another one; nothing was changed.`)

const isManifest = (value: unknown): value is Manifest => {
  const { format, app, migrations, files } = (value ?? {}) as Partial<Manifest>
  return format === 1 && typeof app === 'string' && Array.isArray(migrations) && typeof files === 'object'
}

/** Reads the text of a manifest; a fault says that `file` is damaged. */
export const readManifest = (file: string, text: string | null): Manifest => {
  if (text === null) throw damaged(file, 'it has no manifest.json')
  try {
    const value: unknown = JSON.parse(text)
    if (isManifest(value)) return value
  } catch {
    // reported below
  }
  throw damaged(file, 'its manifest.json is not one of ours')
}

/** Compares what is in a backup with what its manifest says; a fault names the first difference. */
export const checkFiles = (file: string, { files }: Manifest, found: ReadonlyMap<string, FileSeal>): void => {
  for (const [name, { bytes, sha256 }] of Object.entries(files)) {
    const seal = found.get(name)
    if (!seal) throw damaged(file, `${name} is missing`)
    if (seal.bytes !== bytes || seal.sha256 !== sha256) throw damaged(file, `${name} is not as it was written`)
  }
  for (const name of found.keys())
    if (!Object.hasOwn(files, name)) throw damaged(file, `its manifest does not know ${name}`)
  if (!found.has(DATABASE)) throw damaged(file, `${DATABASE} is missing`)
}

const numbersOf = (version: string): number[] => version.split(/[.-]/).slice(0, 3).map(Number)

const isLater = (one: string, other: string): boolean => {
  const [ours, theirs] = [numbersOf(other), numbersOf(one)]
  const at = theirs.findIndex((number, place) => number !== ours[place])
  return at >= 0 && (theirs[at] ?? 0) > (ours[at] ?? 0)
}

/** Refuses what a later version has written: this one would not know all of it. */
export const checkVersion = (
  file: string,
  manifest: Manifest,
  here: { readonly app: string; readonly migration: string },
): void => {
  if (isLater(manifest.app, here.app) || manifest.migrations.some((name) => name > here.migration))
    throw new Fault(
      `${file} was written by version ${manifest.app}, and this is ${here.app}: restore it with that version; nothing was changed.`,
    )
}
