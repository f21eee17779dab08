import { currentRound, readGuess, roundClock, seatOf } from '@pd/core'
import type { Call, Handlers } from '../../endpoints/handler.ts'
import { type Refusal, refuseWith } from '../../endpoints/outcome.ts'
import { clientAddress } from '../../http/connections/client-address.ts'
import { createRoundJudge, type RoundJudge } from '../round/judge-round.ts'
import type { NameBudget } from '../round/name-budget.ts'
import type { Decided, LiveRoom } from '../runtime/live-room.ts'
import type { RoomReplies } from './room-replies.ts'
import type { RoomTools } from './room-tools.ts'

type Tools = Pick<RoomTools, 'view' | 'names' | 'reveals'> & { readonly replies: RoomReplies }

/** The plan of a round; if another process prepared it a moment ago, reads the log first. */
export const planOf = async (live: LiveRoom, round: number) => {
  if (live.room().rounds.length < round) await live.catchUp()
  return live.room().rounds[round - 1]?.plan
}

/** The milliseconds until the budget of the caller's address covers a guess; 0 where the rules refuse the guess anyway. */
const waitFor = async (
  { live, player, body, request }: Call<'guessInRoom'>,
  names: NameBudget,
  judge: RoundJudge,
): Promise<number> => {
  const round = currentRound(live.room())
  const read = readGuess(body.text)
  if (!read.ok || round?.number !== body.round || round.phase !== 'running' || !seatOf(live.room(), player)) return 0
  return names.take({
    account: `${live.record.id} ${round.number} ${clientAddress(request)}`,
    ranMs: roundClock.elapsedMs(round.clock, live.now()),
    itemIds: () => judge.itemsTried(read.value),
  })
}

const tooManyNames = ({ reply }: Call<'guessInRoom'>, waitMs: number): Refusal<'names_used_up'> => {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000))
  reply.header('retry-after', seconds)
  return refuseWith(
    'names_used_up',
    `Players on your network tried many names for this picture. Look again, and guess in ${seconds} seconds.`,
  )
}

const isRight = (decided: Decided): boolean =>
  decided.ok && decided.value.some((event) => event.type === 'guessed' && event.verdict === 'correct')

/** Makes the handler of guesses. */
export const createGuessRoute = ({ view, names, reveals, replies }: Tools): Handlers['guessInRoom'] => {
  const judgeIn = createRoundJudge({ catalogue: view.catalogue })
  return async (call) => {
    const { live, player } = call
    const { language, ...made } = call.body
    const plan = await planOf(live, made.round)
    if (!plan) return refuseWith('round_not_current')
    const judge = await judgeIn({ plan, settings: live.room().settings, language })
    const waitMs = await waitFor(call, names, judge)
    if (waitMs > 0) return tooManyNames(call, waitMs)
    const { verdictOf } = judge
    const decided = await live.send({ type: 'guess', player, language, ...made, verdictOf })
    if (isRight(decided) && !plan.guest) reveals.found(clientAddress(call.request), plan.itemId)
    return replies.own({ live, player }, decided)
  }
}
