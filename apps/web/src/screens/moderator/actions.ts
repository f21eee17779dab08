import type { Answer, Client, Moderation, ModerationView } from '@pd/contract/client'
import { batch } from '@preact/signals'
import { keepOlder } from './older-guesses.ts'
import type { ModerationState } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'enterAsModerator' | 'moderation' | 'moderateRoom'>
  readonly code: string
  readonly wait: (ms: number) => Promise<unknown>
}

/** The shortest time between two looks: a moderator reads no faster. */
const LOOK_MS = 500

/** Looks at most once at a time; what is asked for meanwhile is one more look after a pause. */
const createLooks = (look: () => Promise<void>, wait: Needs['wait']) => {
  let isWanted = false
  let isLooking = false
  return async (): Promise<void> => {
    isWanted = true
    if (isLooking) return
    isLooking = true
    while (isWanted) {
      isWanted = false
      await look()
      await wait(LOOK_MS)
    }
    isLooking = false
  }
}

/** Enters a room by the key of a link, looks at it when it has changed, and does what a moderator may. */
export const createModerationActions = ({ client, code, wait }: Needs, state: ModerationState) => {
  const take = (answer: Answer<ModerationView>): void =>
    batch(() => {
      state.trouble.value = answer.ok ? undefined : answer.problem.code
      const before = state.view.value
      if (!answer.ok || answer.value.seq < (before?.seq ?? 0)) return
      state.older.value = before && keepOlder(state.older.value, before, answer.value)
      state.view.value = answer.value
    })
  return {
    /** Without a key the player of this browser is known as a moderator already, or is none. */
    enter: async (key: string) => take(await (key ? client.enterAsModerator(code, { key }) : client.moderation(code))),
    refresh: createLooks(async () => take(await client.moderation(code)), wait),
    /** Lets the next look be older than what is shown, as the server lost moments. */
    forget: (): void => {
      state.view.value = state.view.value && { ...state.view.value, seq: 0 }
      state.older.value = undefined
    },
    /** Shows the guesses before those that are shown. */
    loadOlder: async (): Promise<void> => {
      const { view, older } = state
      const shown = older.value ?? view.value
      if (!shown) return
      const { round } = view.value ?? {}
      const answer = await client.moderation(code, { before: shown.older })
      if (!answer.ok || answer.value.round !== round || view.value?.round !== round) return
      const known = older.value?.guesses ?? []
      older.value = { guesses: [...known, ...answer.value.guesses], older: answer.value.older }
    },
    moderate: async (command: Moderation): Promise<void> => {
      const answer = await client.moderateRoom(code, command)
      state.refusal.value = answer.ok ? undefined : answer.problem.code
      if (answer.ok) take(answer)
    },
  }
}
export type ModerationActions = ReturnType<typeof createModerationActions>
