import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { constants, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { createClient } from '@pd/contract/client'
import { noonZone } from '@pd/testing/noon-zone'
import { putStarterCards } from '@pd/testing/starter-cards'
import { ageGame, countGuestPictures, keepResults, readPackId, readRoomAnswer, readSecrets } from './game-database.ts'

/** The first password of the operator `admin`. */
export const DESK_PASSWORD = 'a first password of tests'

const POLL_MS = 50
const MAIN = join(import.meta.dirname, '../../apps/api/src/main.ts')

/** How a game is started. */
export type GameServerOptions = {
  /** Writes what the data folder holds before the first start. */
  readonly layOut?: (data: string) => Promise<void>
  /** Whether the import of the pictures is over when the game is handed over; true unless set. */
  readonly waitsForImport?: boolean
  /** More variables of its environment. */
  readonly env?: Readonly<Record<string, string>>
}

const waitForImport = async (url: string): Promise<void> => {
  for (;;) {
    const progress = await createClient(`${url}/api`).importProgress()
    if (!progress.ok) throw new Error('the game ended before its import did')
    if (progress.value.state !== 'running') return
    await delay(POLL_MS)
  }
}

/** Starts the game with these command-line options; resolves when it listens, or when its import is over. */
const startProcess = async (
  options: readonly string[],
  { waitsForImport, env }: Required<Pick<GameServerOptions, 'waitsForImport' | 'env'>>,
) => {
  const child = spawn(process.execPath, [MAIN, '--host', '127.0.0.1', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {
      PATH: process.env.PATH,
      NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE,
      ADMIN_PASSWORD: DESK_PASSWORD,
      TIME_ZONE: noonZone(),
      ...env,
    },
  })
  const exited = once(child, 'exit')
  for await (const line of createInterface(child.stdout)) {
    const url = /^(?:Play|The API listens) on (\S+)/.exec(line)?.[1]
    if (!url) continue
    child.stdout.resume()
    if (waitsForImport) await waitForImport(url)
    return { child, exited, url }
  }
  throw new Error('the game ended before it listened')
}

const CARD_SIDE = 128

/** Options that have the game play the cards of a folder under the names of the starter collection. */
const playCards = (folder: string): readonly string[] => ['--starter', 'no', '--pictures', folder]

/** Ends the game as a person at its terminal does: it does not wait for clients that may still ask. */
const end = async ({ child, exited }: Awaited<ReturnType<typeof startProcess>>): Promise<void> => {
  child.kill('SIGINT')
  await exited
}

/** Puts test cards and what their import makes of them into a folder. */
export const importCards = async (home: string): Promise<void> => {
  const [data, pictures] = [join(home, 'data'), join(home, 'pictures')]
  await mkdir(data)
  await putStarterCards(pictures, CARD_SIDE)
  const words = ['--port', '0', '--data', data, ...playCards(pictures)]
  await end(await startProcess(words, { waitsForImport: true, env: {} }))
}

/** The options, and with them the cards unless they speak of the starter collection themselves: from `imported-cards.ts` if that ran before this file. */
const withCards = async (options: readonly string[], home: string): Promise<readonly string[]> => {
  if (options.includes('--starter')) return options
  const imported = process.env.IMPORTED_CARDS
  if (imported === undefined) await putStarterCards(join(home, 'pictures'), CARD_SIDE)
  else
    await cp(join(imported, 'data'), join(home, 'data'), {
      recursive: true,
      preserveTimestamps: true,
      mode: constants.COPYFILE_FICLONE,
    })
  return [...options, ...playCards(join(imported ?? home, 'pictures'))]
}

/** Starts the game on a free port and with a data folder of its own; `close` leaves nothing behind. */
export const startGameServer = async (
  options: readonly string[] = [],
  { layOut = async () => {}, waitsForImport = true, env = {} }: GameServerOptions = {},
) => {
  const home = await mkdtemp(join(tmpdir(), 'pd-e2e-'))
  const data = join(home, 'data')
  await mkdir(data)
  const database = join(data, 'pixel-detective.db')
  await layOut(data)
  const words = await withCards(options, home)
  const startAt = (port: string) => startProcess(['--port', port, '--data', data, ...words], { waitsForImport, env })
  let running = await startAt('0')
  const { url } = running
  return {
    url,
    data,
    secrets: (gameId: string) => readSecrets(database, gameId),
    ageGame: (gameId: string, ms: number) => ageGame(database, gameId, ms),
    roomAnswer: (code: string, language?: string) => readRoomAnswer(database, code, language),
    packId: (folder: string) => readPackId(database, folder),
    countGuestPictures: () => countGuestPictures(database),
    keepResults: (code: string, name: string) => keepResults(database, code, name),
    /** Kills it without warning; `comeBack` starts it at the same address. */
    kill: async () => {
      running.child.kill('SIGKILL')
      await running.exited
    },
    comeBack: async () => {
      running = await startAt(new URL(url).port)
    },
    close: async () => {
      await end(running)
      await rm(home, { recursive: true, force: true })
    },
  }
}

/** A running game of a test, from `startGameServer`. */
export type GameServer = Awaited<ReturnType<typeof startGameServer>>
