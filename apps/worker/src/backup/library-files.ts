import { mkdir, readdir, rename, rm } from 'node:fs/promises'
import { dirname, join, relative, sep } from 'node:path'
import { nullIfMissing } from '@pd/catalogue'
import type { DataFolder } from '@pd/runtime'
import { isEntryName, LIBRARY, type Manifest } from './manifest.ts'

/** The names that the files of a library have in a backup, in their order; none where there is no library. */
export const libraryEntries = async (library: string): Promise<string[]> => {
  const entries = await readdir(library, { recursive: true, withFileTypes: true }).catch(nullIfMissing)
  return (entries ?? [])
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => [LIBRARY, ...relative(library, join(parentPath, name)).split(sep)].join('/'))
    .filter(isEntryName)
    .sort()
}

/** The file behind such a name in a library. */
export const libraryFile = (library: string, entry: string): string => join(library, entry.slice(LIBRARY.length + 1))

/** Puts the files of a restored library in their places, and removes all others; may be cut short anywhere, and done again. */
export const settleLibrary = async (
  { library }: Pick<DataFolder, 'library'>,
  staged: string,
  { files }: Manifest,
): Promise<void> => {
  for (const entry of await libraryEntries(staged)) {
    const place = libraryFile(library, entry)
    await mkdir(dirname(place), { recursive: true })
    await rename(libraryFile(staged, entry), place)
  }
  for (const entry of await libraryEntries(library)) if (!files[entry]) await rm(libraryFile(library, entry))
}
