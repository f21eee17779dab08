import { setTimeout as pause } from 'node:timers/promises'

/** Long enough to take a connection, read its request and answer it. */
const PAUSE_MS = 2

/** The largest parts of the game, each loaded in about a fifth of a second. */
const PARTS: readonly (() => Promise<unknown>)[] = [
  () => import('fastify'),
  () => import('typebox'),
  () => import('@pd/core'),
  () => import('@pd/store'),
  () => import('@pd/pictures'),
  () => import('@pd/catalogue'),
  () => import('@pd/contract'),
  () => import('../app.ts'),
]

/**
 * Loads the code of the game part by part. Node loads an import with everything below it in one turn of the event loop, more than a
 * second for the whole game; between the parts the port answers that the game is starting.
 */
export const loadGame = async () => {
  for (const loadPart of PARTS) {
    await loadPart()
    await pause(PAUSE_MS)
  }
  return import('./open-game.ts')
}
