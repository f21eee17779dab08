import type { RoomSession } from './session.ts'

/** The pause between two requests for the list while players keep coming. */
const AGAIN_MS = 1_000

/** Loads the list once; settles to the milliseconds after which to try again, or to null when there is an answer. */
const loadOnce = async ({ client, code, room }: RoomSession): Promise<number | null> => {
  const answer = await client.roomPlayers(code)
  if (answer.ok) {
    room.allPlayers.value = answer.value.players
    room.kicked.value = answer.value.kicked
    room.muted.value = new Set(answer.value.muted)
    return null
  }
  const { code: problem, retryAfterMs = AGAIN_MS } = answer.problem
  if (problem === 'unreachable' || problem === 'rate_limited') return retryAfterMs
  room.refusal.value = problem
  return null
}

/**
 * Loads the list of all players while the host's menu is open. A call during a request adds one request after it, however many
 * calls there were; requests are at least a second apart.
 */
export const createPlayerLoader = (session: RoomSession): (() => Promise<void>) => {
  const { room, wait } = session
  let requested = 0
  let isLoading = false
  const isWanted = () => room.isOverlayOpen.value && room.mine.value.may.includes('kick')
  return async () => {
    requested++
    if (isLoading) return
    isLoading = true
    for (let loaded = 0; loaded !== requested && isWanted(); ) {
      const asked = requested
      const retryAfterMs = await loadOnce(session)
      if (retryAfterMs === null) loaded = asked
      if (loaded !== requested) await wait(retryAfterMs ?? AGAIN_MS)
    }
    isLoading = false
  }
}
