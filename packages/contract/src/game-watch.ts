import type { GameView, RoundView } from './schemas/index.ts'

type Needs = {
  /** Asks the server for the game; undefined where no answer comes now. */
  readonly ask: () => Promise<GameView | undefined>
  readonly later: (run: () => void, ms: number) => void
  /** Whether a command of the player is under way: its answer says more. */
  readonly isBusy: () => boolean
  /** The server has lost these guesses; `game` is what it has. */
  readonly lost: (guesses: readonly string[], game: GameView) => void
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

/** The guesses that one view of a game has and a later one has not. Of a game of any length a view has the latest rounds alone. */
export const guessesMissing = (told: GameView, game: GameView): string[] => {
  const newest = Math.max(0, ...game.rounds.map(({ number }) => number))
  return told.rounds.flatMap((round) => {
    const now = game.rounds.find(({ number }) => number === round.number)
    if (now) return without(guessesOf(round), guessesOf(now))
    return round.number > newest ? guessesOf(round) : []
  })
}

/**
 * Compares each answer with the one before, and for a while after each asks once more: a page without a stream would hear of a loss at the next
 * guess alone.
 */
export const createGameWatch = ({ ask, later, isBusy, lost }: Needs): GameWatch => {
  let known: GameView | undefined
  /** Each answer begins another turn, which ends the looks of the one before. */
  let turn = 0
  const compare = (game: GameView): void => {
    const missing = known ? guessesMissing(known, game) : []
    known = game
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
