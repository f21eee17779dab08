import { type Static, Type } from 'typebox'

/** Languages whose interface is complete; names of items may exist in more. */
export const UI_LANGUAGES = ['en', 'fr'] as const

const Id = Type.String({ pattern: '^[A-Za-z0-9_-]{16}$', description: 'a random id' })
const Language = Type.String({ pattern: '^[a-z]{2,3}$', description: 'an ISO 639 language code' })
const RenderPath = Type.String({ description: 'the path of a render at the root of the site: /renders/<token>.webp' })
const Count = Type.Integer({ minimum: 0 })

export const Difficulty = Type.Enum(['easy', 'normal', 'hard'])
export type Difficulty = Static<typeof Difficulty>

export const HintKind = Type.Enum(['category', 'letters', 'firstLetter'])
export type HintKind = Static<typeof HintKind>

export const Verdict = Type.Enum(['correct', 'almost', 'wrong'])
export type Verdict = Static<typeof Verdict>

export const Hints = Type.Object(
  {
    category: Type.Optional(Type.String()),
    letters: Type.Optional(Type.Array(Count, { description: 'letters of each word, in order' })),
    firstLetter: Type.Optional(Type.String()),
  },
  { description: 'the hints that the player paid for' },
)

export const Reveal = Type.Object(
  {
    name: Type.String({ description: 'the answer in the language of the game' }),
    packTitle: Type.String(),
    credit: Type.String(),
    licence: Type.String(),
    homepage: Type.Union([Type.String(), Type.Null()]),
    picture: RenderPath,
    width: Count,
    height: Count,
  },
  { description: 'what is told when the round is closed' },
)
export type Reveal = Static<typeof Reveal>

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
const level = Type.Integer({ minimum: 1, maximum: 64, description: 'the level that the player sees' })

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

export const PackView = Type.Object({
  id: Id,
  title: Type.String(),
  items: Count,
  found: Type.Integer({ minimum: 0, description: 'how many of them the caller has found' }),
  licence: Type.String(),
  credit: Type.String(),
  homepage: Type.Union([Type.String(), Type.Null()]),
})
export type PackView = Static<typeof PackView>
export const PackList = Type.Object({
  packs: Type.Array(PackView),
  cover: Type.Union([RenderPath, Type.Null()], { description: 'a coarse mosaic to dress the home page with' }),
})
export type PackList = Static<typeof PackList>

export const ItemQuery = Type.Object(
  {
    lang: Type.Optional(Language),
    pack: Type.Optional(Id),
    text: Type.Optional(Type.String({ maxLength: 120 })),
    after: Type.Optional(Type.String({ maxLength: 400, description: 'the `next` of the page before' })),
    limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 200, default: 50 })),
  },
  { additionalProperties: false },
)
export type ItemQuery = Static<typeof ItemQuery>

export const ItemView = Type.Object({
  id: Id,
  name: Type.String(),
  pack: Id,
  found: Type.Boolean(),
  picture: Type.Union([RenderPath, Type.Null()], { description: 'a small picture, only when the caller has found it' }),
})
export type ItemView = Static<typeof ItemView>
export const ItemPage = Type.Object({
  items: Type.Array(ItemView),
  total: Type.Integer({ minimum: 0, description: 'how many items the filter lets through' }),
  next: Type.Union([Type.String(), Type.Null()]),
})
export type ItemPage = Static<typeof ItemPage>

const Check = Type.Object({ ok: Type.Boolean(), detail: Type.Optional(Type.String()) })
export const Health = Type.Object({
  status: Type.Enum(['ok', 'error']),
  checks: Type.Object({ images: Check, temp: Check, disk: Check, database: Check }),
})
export type Health = Static<typeof Health>
export const Status = Type.Object({ status: Type.Enum(['OK', 'ERREUR']) })
export type Status = Static<typeof Status>

const RoomCode = Type.String({
  pattern: '^[A-Za-z0-9]{6}$',
  description: 'as people type it; upper and lower case alike',
})
const Nickname = Type.String({
  minLength: 1,
  maxLength: 24,
  description: 'what the others see; not asked for where names are given',
})
const Milliseconds = Type.Integer({ minimum: 0, description: 'from now on, by the clock of the server' })

const NamePolicy = Type.Enum(['own', 'given'], { description: 'whether players choose their names or are given one' })

export const NewRoom = Type.Object(
  {
    pack: Type.Optional(Type.Union([Id, Type.Null()])),
    rounds: Type.Optional(Type.Integer({ minimum: 1, maximum: 30 })),
    secondsPerLevel: Type.Optional(Type.Integer({ minimum: 2, maximum: 60 })),
    answers: Type.Optional(Type.Enum(['typed', 'choices'])),
    teams: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
    language: Type.Optional(Language),
    lateJoin: Type.Optional(Type.Boolean()),
    speedBonus: Type.Optional(Type.Boolean()),
    names: Type.Optional(NamePolicy),
  },
  { additionalProperties: false },
)
export type NewRoom = Static<typeof NewRoom>

export const RoomRoundView = Type.Object({
  number: Type.Integer({ minimum: 1 }),
  phase: Type.Enum(['preparing', 'running', 'paused', 'revealed']),
  level: Type.Integer({ minimum: 1 }),
  levels: Type.Integer({ minimum: 2 }),
  cells: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()]),
  frame: Type.Object({ width: Count, height: Count }),
  picture: RenderPath,
  choices: Type.Union([Type.Array(Type.String()), Type.Null()]),
  foundBy: Count,
  levelEndsInMs: Type.Union([Milliseconds, Type.Null()], { description: 'null while the clock stands' }),
  reason: Type.Union([Type.Enum(['all_found', 'time', 'host', 'skipped']), Type.Null()]),
  reveal: Type.Union([Reveal, Type.Null()]),
})
export type RoomRoundView = Static<typeof RoomRoundView>

export const StandingView = Type.Object({
  player: Type.String({ description: 'a name for this player within the room' }),
  name: Type.String(),
  team: Type.Union([Type.Integer(), Type.Null()]),
  late: Type.Boolean(),
  score: Count,
  place: Type.Integer({ minimum: 1 }),
  found: Type.Boolean(),
})

export const OwnView = Type.Object({
  player: Type.String({ description: 'the name within the room that the standings have' }),
  name: Type.String(),
  team: Type.Union([Type.Integer(), Type.Null()]),
  score: Count,
  place: Type.Integer({ minimum: 1 }),
  points: Type.Union([Count, Type.Null()], { description: 'of this round, once it is found' }),
  worth: Type.Union([Count, Type.Null()], {
    description: 'what a right guess earns at this level, without the bonus for speed; null while none can be made',
  }),
  guesses: Type.Array(Type.Object({ text: Type.String(), verdict: Verdict, accepted: Type.Boolean() })),
})
export type OwnView = Static<typeof OwnView>

export const RoomView = Type.Object({
  code: RoomCode,
  seq: Count,
  state: Type.Enum(['lobby', 'playing', 'ended']),
  roundCount: Count,
  answers: Type.Enum(['typed', 'choices']),
  teams: Count,
  secondsPerLevel: Count,
  language: Language,
  names: NamePolicy,
  hosted: Type.Boolean(),
  isHost: Type.Boolean({ description: 'whether the caller may steer' }),
  locked: Type.Boolean(),
  players: Count,
  goesOnInMs: Type.Union([Milliseconds, Type.Null()]),
  round: Type.Union([RoomRoundView, Type.Null()]),
  teamScores: Type.Array(Type.Object({ team: Type.Integer({ minimum: 1 }), players: Count, score: Count }), {
    description: 'of each team the points a player, since teams may be of unequal sizes',
  }),
  standings: Type.Array(StandingView, { description: 'the best' }),
  own: Type.Union([OwnView, Type.Null()]),
  pleas: Type.Array(Type.Object({ player: Type.String(), name: Type.String(), guess: Count, text: Type.String() }), {
    description: 'guesses that were almost right, for the host to decide',
  }),
})
export type RoomView = Static<typeof RoomView>

export const RoomPlayers = Type.Object({
  players: Type.Array(StandingView, { description: 'all who are or were there and were not sent out, the best first' }),
})
export type RoomPlayers = Static<typeof RoomPlayers>

export const JoinRoom = Type.Object(
  {
    name: Type.Optional(Nickname),
    team: Type.Optional(Type.Union([Type.Integer({ minimum: 1, maximum: 6 }), Type.Null()])),
  },
  { additionalProperties: false },
)
export type JoinRoom = Static<typeof JoinRoom>
const roomRound = Type.Integer({ minimum: 1, maximum: 30, description: 'the round that the player sees' })
export const RoomGuess = Type.Object({ round: roomRound, level, text: Type.String() }, { additionalProperties: false })
export type RoomGuess = Static<typeof RoomGuess>
export const RoomReady = Type.Object({ round: roomRound }, { additionalProperties: false })
export type RoomReady = Static<typeof RoomReady>

/** What a host does; `player` is the name within the room that the standings have. */
export const Steering = Type.Union([
  Type.Object(
    { do: Type.Enum(['next', 'pause', 'resume', 'more_time', 'reveal', 'skip', 'close', 'lock', 'unlock']) },
    { additionalProperties: false },
  ),
  Type.Object({ do: Type.Enum(['kick', 'hand_over']), player: Type.String() }, { additionalProperties: false }),
  Type.Object({ do: Type.Literal('rename'), player: Type.String(), name: Nickname }, { additionalProperties: false }),
  Type.Object(
    {
      do: Type.Literal('accept'),
      player: Type.String(),
      guess: Count,
      round: roomRound,
      keep: Type.Optional(
        Type.Boolean({ description: 'whether it is right from now on in this room, and of those who said it' }),
      ),
    },
    { additionalProperties: false },
  ),
])
export type Steering = Static<typeof Steering>

const Moment = Type.Integer({ description: 'epoch milliseconds' })

export const RoomResults = Type.Object({
  code: RoomCode,
  language: Language,
  pack: Type.Union([Type.Object({ id: Id, title: Type.String() }), Type.Null()], {
    description: 'null for a mix of all',
  }),
  answers: Type.Enum(['typed', 'choices']),
  secondsPerLevel: Count,
  speedBonus: Type.Boolean(),
  roundCount: Type.Integer({ minimum: 1, description: 'how many rounds were to be played' }),
  openedAt: Moment,
  startedAt: Type.Union([Moment, Type.Null()], { description: 'null when no round was played' }),
  endedAt: Moment,
  keptUntil: Moment,
  reason: Type.Enum(['finished', 'closed', 'abandoned']),
  rounds: Type.Array(
    Type.Object({
      number: Type.Integer({ minimum: 1 }),
      levels: Type.Integer({ minimum: 2 }),
      foundBy: Count,
      reason: Type.Union([Type.Enum(['all_found', 'time', 'host', 'skipped']), Type.Null()], {
        description: 'null when the room ended first',
      }),
      reveal: Reveal,
    }),
  ),
  teams: Type.Array(
    Type.Object({
      place: Type.Integer({ minimum: 1 }),
      team: Type.Integer({ minimum: 1 }),
      players: Count,
      score: Count,
    }),
    { description: 'the best first, by the points a player; none where nobody played in teams' },
  ),
  players: Type.Array(
    Type.Object({
      place: Type.Integer({ minimum: 1 }),
      name: Type.String(),
      team: Type.Union([Type.Integer(), Type.Null()]),
      late: Type.Boolean(),
      score: Count,
      rounds: Type.Array(
        Type.Object({
          points: Type.Union([Count, Type.Null()], { description: 'null when it was not found' }),
          level: Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], { description: 'at which it was found' }),
          guesses: Count,
        }),
        { description: 'one for each of the rounds, in their order' },
      ),
    }),
    { description: 'the best first' },
  ),
})
export type RoomResults = Static<typeof RoomResults>
