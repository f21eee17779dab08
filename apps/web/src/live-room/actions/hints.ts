import type { HintKind } from '@pd/core'
import { describeHints } from '../../play/describe-round.ts'
import { setFeedback } from '../../play/feedback.ts'
import { showProblem } from './commands.ts'
import { type RoomSession, timed } from './session.ts'
import { takeOwn } from './views.ts'

/** Buys a hint that this player alone is shown; one at a time. */
export const buyHint = async (session: RoomSession, kind: HintKind): Promise<void> => {
  const { room, client, code, say, announce, playSound } = session
  const round = room.shown.value
  if (round === undefined || room.busy.value) return
  room.busy.value = true
  const language = session.answerLanguage()
  const answer = await timed(session, () => client.hintInRoom(code, { round, kind, language }))
  room.busy.value = false
  session.retryLast = () => buyHint(session, kind)
  room.trouble.value = undefined
  if (!answer.ok) return showProblem(session, answer.problem.code)
  takeOwn(session, answer.value)
  setFeedback(room.feedback, 'hint')
  playSound('sharper')
  const { own } = room.mine.value
  if (own) announce(describeHints(say, own))
}
