import { fileURLToPath } from 'node:url'
import type { Source } from '../draft.ts'
import { openFolder } from '../folder/folder-source.ts'

/** The source, in the database, of the test cards that come with the game. */
export const TEST_CARDS = 'test-cards'

const FOLDER = fileURLToPath(new URL('../../../../packs/test-cards', import.meta.url))

/** Test A, Test B and Test C: the objects that a new MySQL starts with (deploy/mysql/init.sql), and the pictures of them. */
export const openTestCards = async (): Promise<Source> => ({ ...(await openFolder(FOLDER)), name: TEST_CARDS })
