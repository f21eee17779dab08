import { join } from 'node:path'
import { fileInDeck } from '../anki/deck-shelf.ts'
import { DESK, libraryOf } from '../desk/desk-source.ts'
import type { Source } from '../draft.ts'
import { openStarter, STARTER } from './starter-source.ts'
import { openTestCards, TEST_CARDS } from './test-cards.ts'

const TITLES: Readonly<Record<string, string>> = {
  [STARTER]: 'The starter collection',
  [TEST_CARDS]: 'The test cards',
  [DESK]: 'The packs of the desk',
}

/** How a source is called in messages: what comes with the game by its title, a folder by its path. */
export const titleOf = (source: string): string => TITLES[source] ?? source

/** The starter collection; null where its pictures are not installed, as in an image that only serves the game. */
const openStarterIfThere = (): Promise<Source | null> =>
  openStarter().catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'MODULE_NOT_FOUND') return null
    throw error
  })

/** Finds the file behind a path of a source, whether that comes with the game, is a folder, or came in at the desk of a data folder. */
export const openFileLookup = async (data: string): Promise<(source: string, path: string) => string | null> => {
  const shipped = [await openTestCards(), await openStarterIfThere()]
  return (source, path) => {
    if (source === DESK) return join(libraryOf(data), path)
    const found = shipped.find((each) => each?.name === source)
    if (source === STARTER && !found) return null
    return found ? found.fileOf(path) : (fileInDeck(data, source, path) ?? join(source, path))
  }
}
