import type { SharedRoom } from '@pd/contract'
import type { HttpPlayer } from './http-player.ts'
import type { PlannedGuess } from './plan-round.ts'

/** What a bot needs. */
type BotTools = HttpPlayer & {
  readonly code: string
  /** What the bot is going to guess in a round with this number of levels. */
  readonly plan: (round: number, levels: number) => Promise<readonly PlannedGuess[]>
  /** Settles after `ms` milliseconds; rejects when the demo stops. */
  readonly wait: (ms: number) => Promise<void>
  /** Ends the bot. */
  readonly signal: AbortSignal
  /** Called with errors, except for the one that ends the bot. */
  readonly onError: (error: unknown) => void
}

type Round = NonNullable<SharedRoom['round']>

const PLAN_NOTHING: readonly PlannedGuess[] = []
/** What a bot has seen last, and its plan for that round. */
type Memory = { round: number; level: number; sent: number; guesses: Promise<readonly PlannedGuess[]> }

/** Sends what is planned for the level; also for one before it, which a slow connection never showed. */
const playLevel = async ({ client, code, wait }: BotTools, memory: Memory, round: Round): Promise<void> => {
  const guesses = await memory.guesses
  const due = guesses.slice(memory.sent).filter(({ level }) => level <= round.level)
  memory.sent += due.length
  for (const { waitShare, text } of due) {
    await wait(waitShare * round.levelMs)
    // a refusal, as after the end of the round, costs the bot this guess and nothing else
    await client.guessInRoom(code, { round: round.number, level: round.level, text })
  }
}

/** A bot that can't plan a round sits it out. */
const planOf = (bot: BotTools, { number, levels }: Round): Promise<readonly PlannedGuess[]> =>
  bot.plan(number, levels).catch((error) => {
    if (!bot.signal.aborted) bot.onError(error)
    return PLAN_NOTHING
  })

/** Gets ready for a new round, and sends what is planned for a new level. */
const follow = async (bot: BotTools, memory: Memory, round: Round): Promise<void> => {
  if (round.number !== memory.round) {
    Object.assign(memory, { round: round.number, level: 0, sent: 0, guesses: planOf(bot, round) })
    if (round.phase === 'preparing') await bot.client.readyInRoom(bot.code, { round: round.number })
  }
  if (round.phase !== 'running' || round.level === memory.level) return
  memory.level = round.level
  await playLevel(bot, memory, round)
}

/** Plays in a room that the player has joined, until the signal: it reacts to the room's events, as a browser does. */
export const runBot = (bot: BotTools): void => {
  const memory: Memory = { round: 0, level: 0, sent: 0, guesses: Promise.resolve(PLAN_NOTHING) }
  const play = ({ round }: SharedRoom): void => {
    if (round) follow(bot, memory, round).catch((error) => bot.signal.aborted || bot.onError(error))
  }
  bot.listen(bot.code, play, bot.signal)
}
