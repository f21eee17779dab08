import type { GameView, RoundView } from './schemas/index.ts'

/** The guesses of each round, as an answer had them. */
export type ToldRounds = readonly { readonly number: number; readonly guesses: readonly string[] }[]

type Needs = {
  /** Asks the server for the game; undefined where no answer comes now. */
  readonly ask: () => Promise<GameView | undefined>
  readonly later: (run: () => void, ms: number) => void
  /** Whether a command of the player is under way: its answer says more. */
  readonly isBusy: () => boolean
  /** The server has lost these guesses; `game` is what it has. */
  readonly lost: (guesses: readonly string[], game: GameView) => void
  /** What the page was told before it was loaded again. */
  readonly before?: ToldRounds | undefined
  /** Keeps what the server told this page for the next one. */
  readonly keep?: (told: ToldRounds) => void
}

/** What a page of a game for one player tells the watch. */
export type GameWatch = {
  /** The server answered with the game. */
  answered(game: GameView): void
  /** The player has left the page. */
  stop(): void
}

/** So often a page without a stream looks whether the server still has what it said. */
const LOOK_MS = 4_000
const LOOK_AGAIN_MS = 2_000
/** For half a minute after an answer: what a database loses is the newest that it had. */
const LOOKS = 8

/** What was guessed in a round, as far as a view says; of a right guess the name that it revealed. */
const guessesOf = ({ wrong, almost, outcome, reveal }: RoundView): string[] => [
  ...wrong,
  ...almost,
  ...(outcome === 'found' ? [reveal?.name ?? ''] : []),
]

const without = (all: readonly string[], some: readonly string[]): string[] => {
  const left = [...some]
  return all.filter((text) => {
    const at = left.indexOf(text)
    if (at >= 0) left.splice(at, 1)
    return at < 0
  })
}

const roundsOf = ({ rounds }: GameView): ToldRounds =>
  rounds.map((round) => ({ number: round.number, guesses: guessesOf(round) }))

/** What was told by now: while a game is played an answer has its latest rounds alone, and those before are as they were. */
const withEarlier = (told: ToldRounds, now: ToldRounds): ToldRounds => {
  const oldest = Math.min(...now.map(({ number }) => number))
  return [...told.filter(({ number }) => number < oldest), ...now]
}

/** The guesses that one answer has and a later one has not. */
const guessesMissing = (told: ToldRounds, now: ToldRounds): string[] => {
  const newest = Math.max(0, ...now.map(({ number }) => number))
  return told.flatMap(({ number, guesses }) => {
    const round = now.find((round) => round.number === number)
    if (round) return without(guesses, round.guesses)
    return number > newest ? guesses : []
  })
}

/**
 * Compares each answer with the one before, and for a while after each asks once more: a page without a stream would hear of a loss at the next
 * guess alone.
 */
export const createGameWatch = ({ ask, later, isBusy, lost, before, keep }: Needs): GameWatch => {
  let known = before
  /** Each answer begins another turn, which ends the looks of the one before. */
  let turn = 0
  const compare = (game: GameView): void => {
    const told = roundsOf(game)
    const missing = known ? guessesMissing(known, told) : []
    known = withEarlier(known ?? [], told)
    keep?.(known)
    if (missing.length > 0) lost(missing, game)
  }
  const look = async (mine: number, left: number): Promise<void> => {
    if (mine !== turn || left === 0) return
    const game = isBusy() ? undefined : await ask()
    if (mine !== turn) return
    const isAnswer = game !== undefined && !isBusy()
    if (isAnswer) compare(game)
    later(() => void look(mine, isAnswer ? left - 1 : left), isAnswer ? LOOK_MS : LOOK_AGAIN_MS)
  }
  return {
    answered: (game) => {
      const mine = ++turn
      if (known) later(() => void look(mine, LOOKS), LOOK_MS)
      compare(game)
    },
    stop: () => {
      turn++
    },
  }
}
