import type { Answer, Client, DeskLive, NewNotice } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'

/** What is played now; undefined until the server has said. */
export const createLive = () => ({
  view: signal<DeskLive | undefined>(undefined),
  /** The room that is closed once its button is pressed again. */
  sure: signal<string | undefined>(undefined),
  trouble: signal<ProblemCode | undefined>(undefined),
  noticeTrouble: signal<ProblemCode | undefined>(undefined),
})
export type Live = ReturnType<typeof createLive>

type Needs = {
  readonly client: Pick<Client, 'deskLive' | 'closeDeskRoom' | 'putNotice' | 'removeNotice'>
  readonly live: Live
}

/** Loads what is played now, closes a room, and says something to all players. */
export const createLiveActions = ({ client, live }: Needs) => {
  const load = async (): Promise<void> => {
    const answer = await client.deskLive()
    if (answer.ok) live.view.value = answer.value
    live.trouble.value = answer.ok ? undefined : answer.problem.code
  }
  const changeNotice = async (change: Promise<Answer<object>>): Promise<boolean> => {
    const answer = await change
    live.noticeTrouble.value = answer.ok ? undefined : answer.problem.code
    await load()
    return answer.ok
  }
  return {
    load,
    /** Says something to all players; resolves to whether it is shown. */
    putNotice: (notice: NewNotice): Promise<boolean> => changeNotice(client.putNotice(notice)),
    removeNotice: (): Promise<boolean> => changeNotice(client.removeNotice()),
    /** Closes a room at the second press. */
    close: async (code: string): Promise<void> => {
      if (live.sure.value !== code) {
        live.sure.value = code
        return
      }
      live.sure.value = undefined
      const answer = await client.closeDeskRoom(code)
      await load()
      // a room that has ended meanwhile is gone from the list, as it was asked for
      if (!answer.ok && answer.problem.code !== 'room_ended') live.trouble.value = answer.problem.code
    },
  }
}
export type LiveActions = ReturnType<typeof createLiveActions>
