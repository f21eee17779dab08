import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { importCards } from './game-server.ts'

/** Before all files of a run: the cards are imported once, and each game of the files begins with a copy of what came of it. */
export const globalSetup = async (): Promise<void> => {
  const home = await mkdtemp(join(tmpdir(), 'pd-e2e-cards-'))
  await importCards(home)
  process.env.IMPORTED_CARDS = home
}

/** After them: nothing is left behind. */
export const globalTeardown = async (): Promise<void> => {
  if (process.env.IMPORTED_CARDS) await rm(process.env.IMPORTED_CARDS, { recursive: true, force: true })
}
