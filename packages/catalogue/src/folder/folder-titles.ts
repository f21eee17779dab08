import { basename } from 'node:path'
import { cleanText, cutText, fold, readFileNames } from '@pd/core'

/** A folder `29-clipart` or `43-svg` keeps the word that a file's name loses, as its number alone says nothing. */
const readName = (name: string): string => {
  const answer = readFileNames([name])[0]?.answer ?? ''
  return cutText(cleanText(/\p{L}/u.test(answer) ? answer : name))
}

/** The names of a folder and of those above it, from the source's own folder on. */
const namesOf = (root: string, path: string): string[] =>
  [basename(root), ...path.split('/').filter(Boolean)].map(readName)

/**
 * A title for each folder of a source: its own name, with as many of the names above it as it takes to tell those of equal names apart,
 * as in "cartoon, animals" and "photos, animals".
 */
export const titleFolders = (root: string, paths: readonly string[]): Map<string, string> => {
  const titles = new Map<string, string>()
  const names = new Map(paths.map((path) => [path, namesOf(root, path)]))
  const deepest = Math.max(1, ...[...names.values()].map(({ length }) => length))
  let unclear = [...paths]
  for (let depth = 1; depth <= deepest && unclear.length > 0; depth++) {
    for (const path of unclear) titles.set(path, (names.get(path) ?? []).slice(-depth).join(', '))
    const alike = Map.groupBy(unclear, (path) => fold(titles.get(path) ?? ''))
    unclear = [...alike.values()].filter(({ length }) => length > 1).flat()
  }
  // names that read the same, such as "a_b" and "a b"
  for (const path of unclear) titles.set(path, path.split('/').join(', ') || basename(root))
  return titles
}
