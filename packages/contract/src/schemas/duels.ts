import { OUTCOMES } from '@pd/core'
import { type Static, Type } from 'typebox'
import { Count, EXACT, Id, Language, Nullable, Positive } from './fields.ts'
import { Difficulty, PackOfGame, Plan } from './games.ts'
import { Nickname } from './room/fields.ts'

/** What one player did with one picture of a duel. */
export const DuelRound = Type.Object({
  number: Positive,
  outcome: Type.Enum(OUTCOMES),
  level: Type.Integer({ minimum: 1, description: 'at which the round ended' }),
  levels: Type.Integer({ minimum: 2, description: 'the number of levels, the full picture included' }),
  points: Count,
})
export type DuelRound = Static<typeof DuelRound>

/** A player of a duel. */
export const DuelPlayer = Type.Object({
  name: Type.Union([Type.String(), Type.Null()], {
    description: 'null for a player without one, and where it may tell an answer to a caller who has not finished',
  }),
  isYou: Type.Boolean(),
  state: Type.Enum(['playing', 'finished']),
  score: Type.Union([Count, Type.Null()], { description: 'null while the player plays' }),
  rounds: Type.Array(DuelRound, { description: 'of finished games, and none until the caller has finished' }),
})
export type DuelPlayer = Static<typeof DuelPlayer>

/** Games about the same pictures, as one of the players or a guest may see them. */
export const DuelView = Type.Object({
  id: Id,
  plan: Plan,
  difficulty: Difficulty,
  pack: PackOfGame,
  roundCount: Positive,
  game: Type.Union([Id, Type.Null()], { description: "the caller's own game of the duel" }),
  players: Type.Array(DuelPlayer, { description: 'the challenger, then the others in the order of joining' }),
})
export type DuelView = Static<typeof DuelView>

/** The duel that a game is in; null for none. */
export const DuelOfGame = Type.Object({ duel: Nullable(DuelView) })
export type DuelOfGame = Static<typeof DuelOfGame>

/** Challenges others; they see the name. */
export const NewDuel = Type.Object({ name: Type.Optional(Nickname) }, EXACT)

/** Joins a duel; the language is that of the answers, English when left out. */
export const JoinDuel = Type.Object({ name: Type.Optional(Nickname), language: Type.Optional(Language) }, EXACT)
export type JoinDuel = Static<typeof JoinDuel>
