import { distance, fold } from '@pd/core'
import { baseName, keyOf, pathIn } from '../source-paths.ts'

/** The pictures of a source, found by what a table calls them. */
export type PictureIndex = {
  /** The pictures that a table in `folder` means: a name or a path, in any case and normalisation, with or without the extension. */
  find(folder: string, written: string): readonly string[]
  /** The pictures in a folder and below it. */
  below(folder: string): readonly string[]
  /** The picture in or below `folder` that a misspelt name could mean, as the table would call it; null when none is near. */
  nearest(folder: string, written: string, isTaken: (path: string) => boolean): string | null
}

const withoutExtension = (path: string): string => path.replace(/\.[\p{L}\p{N}]{1,5}$/u, '')

/** The path with forward slashes and from the table's folder on: a list may be written with drive and all. */
const fromFolder = (written: string, folderName: string): string => {
  const parts = written
    .replaceAll('\\', '/')
    .split('/')
    .filter((part) => part !== '' && part !== '.')
  const own = parts.slice(0, -1).findLastIndex((part) => keyOf(part) === keyOf(folderName))
  return parts.slice(own + 1).join('/')
}

/** Those that are written exactly so; else all, which differ in capitals alone. */
const preferExact = (paths: readonly string[], isExact: (path: string) => boolean): readonly string[] => {
  const exact = paths.filter(isExact)
  return exact.length > 0 ? exact : paths
}

type Keyed = {
  readonly byName: Map<string, string[]>
  readonly byStem: Map<string, string[]>
  readonly byNumber: Map<string, string[]>
}

const PICTURE = /\.(?:jpe?g|png|webp|avif|gif|tiff?|svgz?|heic|bmp)$/i
/** With a drive, a share or an address in front. */
const ELSEWHERE = /^(?:[a-z]:|[\\/]{1,2}|[a-z]+:\/\/)/i

/** The path of a picture that is numbered, without the zeros before its number; null for any other. */
const numberKeyOf = (path: string): string | null => {
  const [, folder = '', number] = /^(.*\/)?0*(\d+)$/.exec(withoutExtension(path)) ?? []
  return number === undefined ? null : `${keyOf(folder)}${number}`
}

/** A picture that was converted since, if it is the only one of that name. */
const findConverted = ({ byStem }: Keyed, path: string): readonly string[] => {
  const found = PICTURE.test(path) ? (byStem.get(keyOf(withoutExtension(path))) ?? []) : []
  return found.length === 1 ? found : []
}

/** `1` and `01` are the picture 001, whose zeros a spreadsheet left out. */
const findNumber = ({ byNumber }: Keyed, path: string): readonly string[] => {
  const found = byNumber.get(numberKeyOf(path) ?? '') ?? []
  return found.length === 1 ? found : []
}

const findIn = ({ byName, byStem }: Keyed, path: string): readonly string[] => {
  const exact = path.normalize('NFC')
  const named = byName.get(keyOf(path))
  if (named) return preferExact(named, (found) => found.normalize('NFC') === exact)
  const stems = byStem.get(keyOf(path)) ?? []
  return preferExact(stems, (found) => withoutExtension(found.normalize('NFC')) === exact)
}

const digitsOf = (text: string): string => (text.match(/\d+/g) ?? []).map(Number).join(' ')

const nearLimit = (letters: number): number => Math.min(3, Math.floor(letters / 3))

/** How many names are compared for all rows of a source: a table of another folder altogether must not cost minutes. */
const COMPARISONS_MAX = 2_000_000

const group = (paths: readonly string[], keyed: (path: string) => string): Map<string, string[]> => {
  const groups = new Map<string, string[]>()
  for (const path of paths) {
    const key = keyed(path)
    const group = groups.get(key)
    if (group) group.push(path)
    else groups.set(key, [path])
  }
  return groups
}

const indexPaths = (paths: readonly string[]): Keyed => ({
  byName: group(paths, keyOf),
  byStem: group(paths, (path) => keyOf(withoutExtension(path))),
  byNumber: group(
    paths.filter((path) => numberKeyOf(path) !== null),
    (path) => numberKeyOf(path) ?? '',
  ),
})

type Stem = { readonly path: string; readonly stem: string; readonly digits: string }

const stemOf = (path: string): Stem => {
  const stem = fold(withoutExtension(baseName(path)))
  return { path, stem, digits: digitsOf(stem) }
}

/** Indexes the pictures at these paths, when it is first asked; `rootName` is the name of the source's own folder. */
export const indexPictures = (paths: readonly string[], rootName: string): PictureIndex => {
  let keyed: Keyed | undefined
  let stems: readonly Stem[] | undefined
  let comparisons = 0
  const relative = (folder: string, written: string) => fromFolder(written, baseName(folder) || rootName)
  return {
    find: (folder, written) => {
      keyed ??= indexPaths(paths)
      const inFolder = pathIn(folder, relative(folder, written))
      const elsewhere = ELSEWHERE.test(written) ? pathIn(folder, baseName(written.replaceAll('\\', '/'))) : inFolder
      const ways = [findIn, findConverted, findNumber]
      for (const path of [pathIn(folder, written), inFolder, elsewhere])
        for (const find of ways) {
          const found = find(keyed, path)
          if (found.length > 0) return found
        }
      return []
    },
    below: (folder) => (folder === '' ? paths : paths.filter((path) => path.startsWith(`${folder}/`))),
    nearest: (folder, written, isTaken) => {
      const meant = stemOf(relative(folder, written))
      stems ??= paths.map(stemOf)
      let [best, limit]: [string | null, number] = [null, nearLimit(meant.stem.length)]
      for (const { path, stem, digits } of stems) {
        if (digits !== meant.digits || isTaken(path) || !(folder === '' || path.startsWith(`${folder}/`))) continue
        if (++comparisons > COMPARISONS_MAX) return null
        const edits = distance(stem, meant.stem, limit)
        if (edits > limit) continue
        if (edits === 0) return path.slice(folder ? folder.length + 1 : 0)
        ;[best, limit] = [path, edits - 1]
      }
      return best?.slice(folder ? folder.length + 1 : 0) ?? null
    },
  }
}
