import { type Static, Type } from 'typebox'
import { Count, Nullable, Positive, Verdict } from '../fields.ts'
import { HintPrices, Hints } from '../games.ts'
import { GuessId, PlayerRef, Team } from './fields.ts'

/** A player as everyone in the room sees it. */
export const StandingView = Type.Object({
  player: PlayerRef,
  name: Type.String(),
  team: Team,
  late: Type.Boolean(),
  score: Count,
  chapterScore: Type.Integer({ minimum: 0, description: 'of the chapter in play' }),
  number: Type.Integer({ minimum: 1, description: 'the order in which players joined; breaks ties' }),
  place: Positive,
  gained: Type.Union([Count, Type.Null()], { description: 'the points of this round, once it is found' }),
})
export type StandingView = Static<typeof StandingView>

/** A seat as its own player alone sees it. */
export const OwnView = Type.Object({
  player: PlayerRef,
  name: Type.String(),
  team: Team,
  score: Count,
  place: Positive,
  chapterScore: Count,
  chapterPlace: Type.Integer({ minimum: 1, description: 'in the chapter in play' }),
  points: Type.Union([Count, Type.Null()], { description: 'of this round, once it is found' }),
  worth: Type.Union([Count, Type.Null()], {
    description:
      'what a right guess earns at this level, without the bonus for speed; null while none can be made, or told',
  }),
  guesses: Type.Array(
    Type.Object({
      text: Type.String(),
      verdict: Type.Union([Verdict, Type.Null()], { description: 'null until the reveal, where it comes then' }),
      accepted: Type.Boolean(),
      level: Type.Integer({ minimum: 1, description: 'what it counts for' }),
      seenLevel: Type.Integer({ minimum: 1, description: 'what its player saw; lower where it arrived late' }),
      id: Nullable(GuessId),
    }),
  ),
  guessCount: Type.Integer({
    minimum: 0,
    description: 'all guesses of the player in this room; fewer than before where the database lost some',
  }),
  hints: Hints,
  prices: HintPrices,
  sitsOut: Type.Union([Type.Literal('giver'), Type.Literal('knows'), Type.Null()], {
    description: 'why the player sits this round out: the picture is their own, or they saw it first',
  }),
})
export type OwnView = Static<typeof OwnView>

/** All players of a room, for its host. */
export const RoomPlayers = Type.Object({
  players: Type.Array(StandingView, {
    description: 'everyone who joined and was not kicked, the best first',
  }),
  kicked: Type.Array(Type.Object({ player: PlayerRef, name: Type.String() }), {
    description: 'players who may not come back until readmitted',
  }),
  muted: Type.Array(PlayerRef, { description: 'players whose near misses and reactions are kept from the others' }),
})
export type RoomPlayers = Static<typeof RoomPlayers>
