import { DIFFICULTIES, HINT_KINDS, MAX_ROUNDS, ORDERED_PLANS, OUTCOMES, PLAN_NAMES } from '@pd/core'
import { type Static, Type } from 'typebox'
import {
  AnswerMode,
  AskedLanguage,
  Count,
  EXACT,
  Id,
  Language,
  Nullable,
  Positive,
  RenderPath,
  Reveal,
  SeenLevel,
  Verdict,
} from './fields.ts'

/** How coarse the first level of a solo game is. */
export const Difficulty = Type.Enum(DIFFICULTIES)
export type Difficulty = Static<typeof Difficulty>

/** The hints that can be bought. */
export const HintKind = Type.Enum(HINT_KINDS)
export type HintKind = Static<typeof HintKind>

/** The hints of a round. */
export const Hints = Type.Object(
  {
    category: Type.Optional(Type.String()),
    letters: Type.Optional(Type.Array(Count, { description: 'letters of each word, in order' })),
    firstLetter: Type.Optional(Type.String()),
  },
  { description: 'the hints that the player paid for' },
)

/** The hints on sale. */
export const HintPrices = Type.Object(
  { category: Type.Optional(Count), letters: Type.Optional(Count), firstLetter: Type.Optional(Count) },
  { description: 'the hints that may still be bought, and their price in points' },
)

/** A round as its player may see it: the answer only once it is closed. */
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
  choices: Type.Union([Type.Array(Type.String()), Type.Null()], {
    description: 'the names to choose from; null where the answer is typed',
  }),
  hints: Hints,
  prices: HintPrices,
  outcome: Nullable(Type.Enum(OUTCOMES)),
  reveal: Nullable(Reveal),
})
export type RoundView = Static<typeof RoundView>

/** How a round ended. */
export const RoundEnd = Type.Object({ outcome: Type.Enum(OUTCOMES), wrongCount: Count })
export type RoundEnd = Static<typeof RoundEnd>

/** The kind of game. */
export const Plan = Type.Enum(PLAN_NAMES, { description: 'the kind of game' })

/** The pack that a game was limited to; null for all of them. */
export const PackOfGame = Nullable(Type.Object({ id: Id, title: Type.String() }))

/** A game as its player may see it. */
export const GameView = Type.Object({
  id: Id,
  plan: Plan,
  answers: AnswerMode,
  difficulty: Difficulty,
  language: Language,
  pack: PackOfGame,
  state: Type.Enum(['playing', 'finished']),
  score: Count,
  roundCount: Type.Integer({ minimum: 0, description: 'where rounds are drawn as the game goes: those so far' }),
  missesLeft: Type.Union([Count, Type.Null()], {
    description: 'how many rounds may still end without a find; null where misses end no game',
  }),
  endsInMs: Type.Union([Count, Type.Null()], {
    description: 'the time that is left by the clock of the server; null for a game without one',
  }),
  rounds: Type.Array(RoundView, {
    description: 'while the game is played the last closed one and the open one; all of them once it is finished',
  }),
  ended: Type.Optional(
    Type.Array(RoundEnd, {
      description: 'how each closed round ended, in order, while a game whose rounds were drawn at its start is played',
    }),
  ),
})
export type GameView = Static<typeof GameView>

/** What a player's result is compared with. */
export const BestScore = Type.Object({
  score: Type.Union([Count, Type.Null()], {
    description:
      'the most points in another finished game of the same kind, pack, difficulty and length; null for none',
  }),
  last: Type.Union([Count, Type.Null()], { description: 'the points of the last such game before this one' }),
})
export type BestScore = Static<typeof BestScore>

/** Which round of a game was found, the first unless said, and a language of its player beside that of the game. */
export const FoundNamesQuery = Type.Object(
  { round: Type.Optional(Positive), lang: Type.Optional(AskedLanguage) },
  EXACT,
)
export type FoundNamesQuery = Static<typeof FoundNamesQuery>

/** The names of a found item and its other names, to judge guesses by where no server can be reached. */
export const FoundNames = Type.Object({
  names: Type.Array(Type.Object({ locale: Type.String(), text: Type.String() }), {
    description: 'those in the two languages and those of no language',
  }),
})
export type FoundNames = Static<typeof FoundNames>

/** How to play a new game; everything but the plan has a default. */
export const NewGame = Type.Object(
  {
    plan: Type.Enum(ORDERED_PLANS, { description: 'the kind of game' }),
    pack: Type.Optional(Nullable(Id)),
    difficulty: Type.Optional(Difficulty),
    language: Type.Optional(Language),
    rounds: Type.Optional(Type.Integer({ minimum: 1, maximum: 20 })),
    near: Type.Optional(Type.Boolean({ description: 'whether the items are those near the level of the player' })),
  },
  EXACT,
)
export type NewGame = Static<typeof NewGame>

const round = Type.Integer({ minimum: 1, maximum: MAX_ROUNDS, description: 'the round that the player sees' })

/** One guess; the rules bound the text to 120 characters and refuse with a problem of their own. */
export const NewGuess = Type.Object({ round, level: SeenLevel, text: Type.String() }, EXACT)
export type NewGuess = Static<typeof NewGuess>

/** Asks for the next level; `level` says which one the player saw. */
export const Sharpen = Type.Object({ round, level: SeenLevel }, EXACT)
export type Sharpen = Static<typeof Sharpen>

/** Buys a hint. */
export const NewHint = Type.Object({ round, kind: HintKind }, EXACT)

/** Ends the round without points. */
export const GiveUp = Type.Object({ round }, EXACT)

/** The verdict on a guess, and the game after it. */
export const GuessAnswer = Type.Object({ verdict: Verdict, game: GameView })
export type GuessAnswer = Static<typeof GuessAnswer>

/** A game in the list of games. */
export const GameSummary = Type.Object({
  id: Id,
  plan: Type.Enum(ORDERED_PLANS),
  difficulty: Difficulty,
  state: Type.Enum(['playing', 'finished']),
  score: Count,
  round: Type.Integer({ minimum: 1, description: 'the open round, or the last one' }),
  roundCount: Type.Integer({ minimum: 1 }),
  startedAt: Type.Integer({ description: 'epoch milliseconds' }),
})
export type GameSummary = Static<typeof GameSummary>

/** The latest games of the caller. */
export const GameList = Type.Object({ games: Type.Array(GameSummary) })
export type GameList = Static<typeof GameList>
