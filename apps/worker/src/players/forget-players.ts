import { stopIfAsked } from '@pd/runtime'
import type { PersonalStore } from '@pd/store'

const PLAYERS_A_PAGE = 500

/** `since` is in epoch milliseconds. */
type Tools = { readonly since: number; readonly stop: AbortSignal }

/**
 * Deletes the players who began no game since a moment, and resolves to how many. Each is a transaction of its own, so a run that was
 * killed is gone on with by the next.
 */
export const forgetPlayers = async (store: PersonalStore, { since, stop }: Tools): Promise<number> => {
  let forgotten = 0
  for (let after = ''; ; ) {
    const page = await store.activityAfter(after, { since, limit: PLAYERS_A_PAGE })
    for (const { id, isActive } of page) {
      if (isActive) continue
      stopIfAsked(stop, () => `after ${forgotten} players were deleted.`)
      await store.forget(id)
      forgotten++
    }
    if (page.length < PLAYERS_A_PAGE) return forgotten
    after = page.at(-1)?.id ?? ''
  }
}
