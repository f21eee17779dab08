import { createHmac } from 'node:crypto'

const LETTERS = 12

/** Stands for a player in logs: the same for the same player of this installation, and no way back without its key. */
export const createPlayerHash =
  (key: Buffer) =>
  (playerId: string): string =>
    createHmac('sha256', key).update(playerId).digest('base64url').slice(0, LETTERS)
