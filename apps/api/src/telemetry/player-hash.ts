import { createHmac } from 'node:crypto'

const LETTERS = 12

/** Hashes a player's id, or a network address: equal for equal ones of this installation, and irreversible without its key. */
export const createPlayerHash =
  (key: Buffer) =>
  (playerId: string): string =>
    createHmac('sha256', key).update(playerId).digest('base64url').slice(0, LETTERS)
