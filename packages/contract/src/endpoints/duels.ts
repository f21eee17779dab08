import { DuelOfGame, DuelView, GameView, JoinDuel, NewDuel } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const duels = { tag: 'games', cache: 'no-store' } as const

/** The same pictures for a friend. */
export const duelEndpoints = {
  challenge: {
    ...duels,
    role: 'player',
    summary: 'Make a duel of a finished game, or get the one that it is in: its id is the link for friends',
    body: NewDuel,
    reply: DuelView,
    limit: 'opening',
    problems: ['game_not_found', 'no_duel', 'name_not_allowed'],
  },
  duelOfGame: {
    ...duels,
    role: 'player',
    summary: 'The duel that a game of the caller is in',
    reply: DuelOfGame,
    problems: ['game_not_found'],
  },
  duel: {
    ...duels,
    role: 'anonymous',
    summary: 'A duel: who plays, and all rounds once the caller has finished',
    reply: DuelView,
    problems: ['duel_not_found'],
  },
  joinDuel: {
    ...duels,
    role: 'anonymous',
    session: 'starts',
    summary:
      'Begin the game of a duel, or go on with it: one a player, about the pictures of the challenger in their order',
    body: JoinDuel,
    reply: GameView,
    limit: 'opening',
    problems: ['duel_not_found', 'duel_full', 'name_not_allowed'],
  },
} as const satisfies Rows
