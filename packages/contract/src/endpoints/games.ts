import {
  BestScore,
  FoundNames,
  FoundNamesQuery,
  GameList,
  GameView,
  GiveUp,
  GuessAnswer,
  NewGame,
  NewGuess,
  NewHint,
  Sharpen,
} from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const games = { tag: 'games', cache: 'no-store' } as const
const open = { ...games, role: 'anonymous' } as const
const own = { ...games, role: 'player', reply: GameView } as const
/** Of commands that may end a round, which shows its solution. */
const endProblems = ['reveals_used_up'] as const
const roundProblems = ['game_not_found', 'round_closed', 'round_not_current'] as const

/** Games that are played alone. */
export const gameEndpoints = {
  newGame: {
    ...open,
    session: 'starts',
    summary: 'Start a game',
    body: NewGame,
    reply: GameView,
    status: 201,
    limit: 'opening',
    problems: ['pack_not_found', 'catalogue_empty', 'not_enough_items'],
  },
  games: { ...open, summary: 'The latest games of the caller', reply: GameList },
  game: { ...own, summary: 'A game of the caller', problems: ['game_not_found'] },
  bestScore: {
    ...games,
    role: 'player',
    summary: 'The best and the last score of the caller in other games like this one',
    reply: BestScore,
    problems: ['game_not_found'],
  },
  foundNames: {
    ...games,
    role: 'player',
    summary: 'What is right for an item that the caller has found in a game',
    query: FoundNamesQuery,
    reply: FoundNames,
    problems: ['game_not_found', 'object_not_found'],
  },
  guess: {
    ...own,
    summary: 'Guess',
    body: NewGuess,
    reply: GuessAnswer,
    limit: 'guess',
    problems: [
      ...roundProblems,
      ...endProblems,
      'level_passed',
      'time_up',
      'guess_empty',
      'guess_too_long',
      'guess_unreadable',
      'guess_repeated',
      'guess_limit_reached',
    ],
  },
  sharpen: {
    ...own,
    summary: 'Go to the next level',
    body: Sharpen,
    problems: [...roundProblems, ...endProblems, 'level_passed', 'time_up'],
  },
  hint: { ...own, summary: 'Buy a hint', body: NewHint, problems: [...roundProblems, 'hint_unavailable', 'time_up'] },
  giveUp: {
    ...own,
    summary: 'End the round without points',
    body: GiveUp,
    problems: [...roundProblems, ...endProblems],
  },
} as const satisfies Rows
