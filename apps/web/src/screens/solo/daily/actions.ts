import type { Answer, Client, DailyView } from '@pd/contract/client'
import type { Daily } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'daily' | 'playDaily'>
  /** A clock in milliseconds that only runs forward. */
  readonly now: () => number
}

/** Begins the game of a day, or goes on with it, and shows the results of all once it has ended. */
export const createDailyActions = ({ client, now }: Needs, daily: Daily) => {
  const takeView = (answer: Answer<DailyView>): void => {
    daily.trouble.value = answer.ok ? undefined : answer.problem.code
    if (!answer.ok) return
    daily.view.value = answer.value
    daily.endsAt.value = now() + answer.value.endsInMs
  }
  return {
    /** The day of the path, or `today`: the server says which that is. */
    begin: async (day: string, language: string): Promise<void> => {
      const played = await client.playDaily(day, { language })
      if (!played.ok) {
        daily.trouble.value = played.problem.code
        return
      }
      takeView(await client.daily(day))
      daily.game.value = played.value
    },
    reload: async (): Promise<void> => {
      const day = daily.view.value?.day
      if (day !== undefined) takeView(await client.daily(day))
    },
  }
}
export type DailyActions = ReturnType<typeof createDailyActions>
