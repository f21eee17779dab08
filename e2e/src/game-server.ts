import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as delay } from 'node:timers/promises'
import { createClient } from '@pd/contract/client'
import { keepResults, readRoomAnswer, readSecrets } from './game-database.ts'

const POLL_MS = 50
const MAIN = join(import.meta.dirname, '../../apps/api/src/main.ts')

/** How a game is started. */
export type GameServerOptions = {
  /** Writes what the data folder holds before the first start. */
  readonly layOut?: (data: string) => Promise<void>
  /** Whether the import of the pictures is over when the game is handed over; true unless set. */
  readonly waitsForImport?: boolean
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
const startProcess = async (options: readonly string[], waitsForImport: boolean) => {
  const child = spawn(process.execPath, [MAIN, '--host', '127.0.0.1', ...options], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { PATH: process.env.PATH },
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

/** Starts the game as `npm start` does, on a free port and with a data folder of its own; `close` leaves nothing behind. */
export const startGameServer = async (
  options: readonly string[] = [],
  { layOut = async () => {}, waitsForImport = true }: GameServerOptions = {},
) => {
  const data = await mkdtemp(join(tmpdir(), 'pd-e2e-'))
  const database = join(data, 'pixel-detective.db')
  await layOut(data)
  const startAt = (port: string) => startProcess(['--port', port, '--data', data, ...options], waitsForImport)
  let running = await startAt('0')
  const { url } = running
  return {
    url,
    data,
    secrets: (gameId: string) => readSecrets(database, gameId),
    roomAnswer: (code: string) => readRoomAnswer(database, code),
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
      running.child.kill()
      await running.exited
      await rm(data, { recursive: true, force: true })
    },
  }
}

/** A running game of a test, from `startGameServer`. */
export type GameServer = Awaited<ReturnType<typeof startGameServer>>
