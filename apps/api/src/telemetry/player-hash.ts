import { createHmac } from 'node:crypto'
import { LruMap } from 'toad-cache'

const LETTERS = 12
/** The most hashes that are kept: a player's is logged with every request. */
const KEPT_MOST = 5_000

/** Hashes a player's id, or a network address: equal for equal ones of this installation, and irreversible without its key. */
export const createPlayerHash = (key: Buffer): ((playerId: string) => string) => {
  const kept = new LruMap<string>(KEPT_MOST)
  return (playerId) => {
    const known = kept.get(playerId)
    if (known !== undefined) return known
    const hash = createHmac('sha256', key).update(playerId).digest('base64url').slice(0, LETTERS)
    kept.set(playerId, hash)
    return hash
  }
}
