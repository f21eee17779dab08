import { join } from 'node:path'
import { openStarter, STARTER } from './starter-source.ts'
import { openTestCards, TEST_CARDS } from './test-cards.ts'

const TITLES: Readonly<Record<string, string>> = { [STARTER]: 'The starter collection', [TEST_CARDS]: 'The test cards' }

/** How a source is called in messages: what comes with the game by its title, a folder by its path. */
export const titleOf = (source: string): string => TITLES[source] ?? source

/** Finds the file behind a path of a source, whether that comes with the game or is a folder. */
export const openFileLookup = async (): Promise<(source: string, path: string) => string | null> => {
  const shipped = [await openTestCards(), await openStarter()]
  return (source, path) => {
    const found = shipped.find(({ name }) => name === source)
    return found ? found.fileOf(path) : join(source, path)
  }
}
