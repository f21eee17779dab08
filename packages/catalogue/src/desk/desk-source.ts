import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Source } from '../draft.ts'
import { openFolder } from '../folder/folder-source.ts'

/** The name of the desk's packs as a source: the path of each is its folder in the library. */
export const DESK = 'desk'

/** The folder of the pictures that came in at the desk, a folder a pack, in the game's data folder. */
export const libraryOf = (data: string): string => join(data, 'library')

/** Opens the packs of the desk in their library, as a folder is opened; makes the library if need be. */
export const openLibrary = async (library: string): Promise<Source> => {
  await mkdir(library, { recursive: true })
  return { ...(await openFolder(library)), name: DESK }
}

/** Opens the packs of the desk in a game's data folder. */
export const openDesk = (data: string): Promise<Source> => openLibrary(libraryOf(data))
