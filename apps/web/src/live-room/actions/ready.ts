import { type RoomSession, timed } from './session.ts'
import { takeOwn } from './views.ts'

const AGAIN_MS = 1_000

/** Reports to the server once a round that the first level is on the screen; repeats it while the server is unreachable and the round lasts. */
export const createReady = (session: RoomSession): (() => Promise<void>) => {
  const { room, client, code, wait } = session
  let readyRound = 0
  return async () => {
    const round = room.view.value?.round
    if (!room.mine.value.own || round?.phase !== 'preparing' || round.number === readyRound) return
    readyRound = round.number
    for (let isSent = false; !isSent && room.shown.value === readyRound; ) {
      const answer = await timed(session, () => client.readyInRoom(code, { round: round.number }))
      if (answer.ok) takeOwn(session, answer.value)
      isSent = answer.ok || answer.problem.code !== 'unreachable'
      if (!isSent) await wait(AGAIN_MS)
    }
  }
}
