import type { Answer, RoomView } from '@pd/contract/client'
import type { ProblemCode } from '../../app/problem.ts'
import { setFeedback } from '../../play/feedback.ts'
import { problemKind } from '../../play/problem-kind.ts'
import { type RoomSession, timed } from './session.ts'
import { showKicked, takeView } from './views.ts'

/** Runs one command at a time, keeps it for a retry, and shows its answer or its refusal. Further ones are dropped meanwhile. */
export const runCommand = async (
  session: RoomSession,
  send: () => Promise<Answer<RoomView>>,
  done: () => void = () => {},
): Promise<void> => {
  const { room } = session
  if (room.busy.value) return
  room.busy.value = true
  const answer = await timed(session, send)
  room.busy.value = false
  session.retryLast = () => runCommand(session, send, done)
  room.trouble.value = undefined
  if (!answer.ok) return showProblem(session, answer.problem.code)
  takeView(session, answer.value)
  done()
}

/** Loads the room as it is now. */
export const reloadRoom = (session: RoomSession): Promise<void> =>
  runCommand(session, () => session.client.room(session.code, { as: session.role }))

/** Shows a refusal where it belongs: a reload, beside the answer field, or in place of the screen. */
export const showProblem = async (session: RoomSession, problem: ProblemCode): Promise<void> => {
  const { room, say, announce, playSound } = session
  const kind = problemKind(problem)
  if (kind.kind === 'stale') return reloadRoom(session)
  if (problem === 'kicked') return showKicked(session)
  if (kind.kind === 'feedback' && room.hasSeat.value) {
    setFeedback(room.feedback, kind.feedback, problem)
    playSound('wrong')
  } else room.trouble.value = problem
  announce(say(`problem.${problem}`))
}
