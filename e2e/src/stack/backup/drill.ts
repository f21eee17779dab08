import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { putStarterCards } from '@pd/testing/starter-cards'
import { buildImages, openStack } from '../stack.ts'

/** Words of docker compose that write a backup to standard output. */
export const BACKUP = ['run', '--rm', '--no-TTY', 'backup']
/** Those that restore one from standard input, where no game is. */
export const RESTORE = ['run', '--rm', '--no-TTY', 'restore']
/** Those that restore it in place of a game. */
export const REPLACE = ['run', '--rm', '--no-TTY', '--env', 'REPLACE=yes', 'restore']

const CARD_SIDE = 128
/** Some two hundred pictures. */
const PACKS = 3

/** A stack that runs, a second place of the same pictures where nothing runs yet, and a file for a backup. `close` leaves nothing behind. */
export const openDrill = async () => {
  await buildImages()
  const folder = await mkdtemp(join(tmpdir(), 'pd-drill-'))
  const env = { RATE_LIMIT: '0', STARTER: 'no' }
  const old = await openStack({ env })
  const fresh = await openStack({ env: { ...env, PICTURES_DIR: old.pictures } })
  await putStarterCards(old.pictures, CARD_SIDE, PACKS)
  await old.up()
  return {
    old,
    fresh,
    folder,
    file: join(folder, 'game.tar'),
    close: async () => {
      await old.close()
      await fresh.close()
      await rm(folder, { recursive: true })
    },
  }
}

/** What `openDrill` resolves to. */
export type Drill = Awaited<ReturnType<typeof openDrill>>
