import { END_REASONS } from '@pd/core'
import { type Static, Type } from 'typebox'
import { AnswerMode, AskedLanguage, Count, Id, Language, Moment, Nullable, Positive, Reveal } from '../fields.ts'
import { ChapterTitle, RoomCode, RoundEnd, Team } from './fields.ts'

const RoundResult = Type.Object({
  number: Positive,
  levels: Type.Integer({ minimum: 2 }),
  foundBy: Count,
  reason: RoundEnd,
  reveal: Type.Union([Reveal, Type.Null()], { description: "null for a guest's picture, of which nothing is kept" }),
})

const TeamResult = Type.Object({ place: Positive, team: Positive, players: Count, score: Count })

const PlayerRound = Type.Object({
  points: Type.Union([Count, Type.Null()], { description: 'null when it was not found' }),
  level: Type.Union([Positive, Type.Null()], { description: 'at which it was found' }),
  guesses: Count,
  hints: Type.Optional(Type.Integer({ minimum: 1, description: 'how many the player bought; missing where none' })),
})

const PlayerResult = Type.Object({
  place: Positive,
  name: Type.String(),
  team: Team,
  late: Type.Boolean(),
  score: Count,
  rounds: Type.Array(PlayerRound, { description: 'one for each of the rounds, in their order' }),
})

/** The final scores of a room that has ended, kept until `keptUntil`. */
export const RoomResults = Type.Object({
  code: RoomCode,
  language: Language,
  pack: Type.Union([Type.Object({ id: Id, title: Type.String() }), Type.Null()], {
    description: 'null for a mix of all',
  }),
  answers: AnswerMode,
  secondsPerLevel: Count,
  speedBonus: Type.Boolean(),
  roundCount: Type.Integer({ minimum: 1, description: 'how many rounds were to be played' }),
  openedAt: Moment,
  startedAt: Type.Union([Moment, Type.Null()], { description: 'null when no round was played' }),
  endedAt: Moment,
  keptUntil: Moment,
  reason: Type.Enum(END_REASONS),
  rounds: Type.Array(RoundResult),
  chapters: Type.Array(Type.Object({ title: ChapterTitle, pack: Nullable(Id), rounds: Count }), {
    description: 'the chapters of the evening, in their order; the rounds of all are in `rounds`',
  }),
  teams: Type.Array(TeamResult, { description: 'the best first, by the points a player; empty without teams' }),
  players: Type.Array(PlayerResult, { description: 'the best first' }),
})
export type RoomResults = Static<typeof RoomResults>

/** The language of the first row of a table of results; the room's when left out. */
export const ResultsQuery = Type.Object({ lang: Type.Optional(AskedLanguage) })
