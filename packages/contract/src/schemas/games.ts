import { type Static, Type } from 'typebox'
import { Count, Id, Language, level, RenderPath, Reveal, Verdict } from './fields.ts'

export const Difficulty = Type.Enum(['easy', 'normal', 'hard'])
export type Difficulty = Static<typeof Difficulty>

export const HintKind = Type.Enum(['category', 'letters', 'firstLetter'])
export type HintKind = Static<typeof HintKind>

export const Hints = Type.Object(
  {
    category: Type.Optional(Type.String()),
    letters: Type.Optional(Type.Array(Count, { description: 'letters of each word, in order' })),
    firstLetter: Type.Optional(Type.String()),
  },
  { description: 'the hints that the player paid for' },
)

export const RoundView = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  state: Type.Enum(['open', 'closed']),
  level: Type.Integer({ minimum: 1, description: '1 is the coarsest' }),
  levels: Type.Integer({ minimum: 2, description: 'the number of levels, the full picture included' }),
  points: Count,
  worth: Type.Integer({ minimum: 0, description: 'what a right guess earns now' }),
  ladder: Type.Array(Count, { description: 'the points of each level, the full picture (0) included' }),
  cells: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
    description: 'cells along the longer side at this level; null for the full picture',
  }),
  frame: Type.Object(
    { width: Count, height: Count },
    { description: 'the proportions to draw every level in; small whole numbers, at most 12' },
  ),
  picture: RenderPath,
  wrong: Type.Array(Type.String()),
  almost: Type.Array(Type.String()),
  hints: Hints,
  prices: Type.Object(
    { category: Type.Optional(Count), letters: Type.Optional(Count), firstLetter: Type.Optional(Count) },
    { description: 'the hints that may still be bought, and their price in points' },
  ),
  outcome: Type.Union([Type.Enum(['found', 'missed', 'given_up']), Type.Null()]),
  reveal: Type.Union([Reveal, Type.Null()]),
})
export type RoundView = Static<typeof RoundView>

export const GameView = Type.Object({
  id: Id,
  mode: Type.Enum(['solo']),
  difficulty: Difficulty,
  language: Language,
  pack: Type.Union([Type.Object({ id: Id, title: Type.String() }), Type.Null()]),
  state: Type.Enum(['playing', 'finished']),
  score: Count,
  roundCount: Type.Integer({ minimum: 1 }),
  rounds: Type.Array(RoundView, { description: 'the closed rounds and the open one; nothing of those to come' }),
})
export type GameView = Static<typeof GameView>

export const NewGame = Type.Object(
  {
    mode: Type.Enum(['solo']),
    pack: Type.Optional(Type.Union([Id, Type.Null()])),
    difficulty: Type.Optional(Difficulty),
    language: Type.Optional(Language),
    rounds: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
  },
  { additionalProperties: false },
)
export type NewGame = Static<typeof NewGame>

const round = Type.Integer({ minimum: 1, maximum: 20, description: 'the round that the player sees' })

/** `text` is bounded by the rules (120 characters), which say so in a problem of their own; the body limit stands before both. */
export const NewGuess = Type.Object({ round, level, text: Type.String() }, { additionalProperties: false })
export type NewGuess = Static<typeof NewGuess>
export const Sharpen = Type.Object({ round, level }, { additionalProperties: false })
export type Sharpen = Static<typeof Sharpen>
export const NewHint = Type.Object({ round, kind: HintKind }, { additionalProperties: false })
export type NewHint = Static<typeof NewHint>
export const GiveUp = Type.Object({ round }, { additionalProperties: false })
export type GiveUp = Static<typeof GiveUp>

export const GuessAnswer = Type.Object({ verdict: Verdict, game: GameView })
export type GuessAnswer = Static<typeof GuessAnswer>

export const GameSummary = Type.Object({
  id: Id,
  difficulty: Difficulty,
  state: Type.Enum(['playing', 'finished']),
  score: Count,
  round: Type.Integer({ minimum: 1, description: 'the open round, or the last one' }),
  roundCount: Type.Integer({ minimum: 1 }),
  startedAt: Type.Integer({ description: 'epoch milliseconds' }),
})
export type GameSummary = Static<typeof GameSummary>
export const GameList = Type.Object({ games: Type.Array(GameSummary) })
export type GameList = Static<typeof GameList>
