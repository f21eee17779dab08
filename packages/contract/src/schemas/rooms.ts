import { type Static, Type } from 'typebox'
import { Count, Id, Language, level, RenderPath, Reveal, Verdict } from './fields.ts'

const RoomCode = Type.String({
  pattern: '^[A-Za-z0-9]{6}$',
  description: 'as people type it; upper and lower case alike',
})
const Nickname = Type.String({
  minLength: 1,
  maxLength: 24,
  description: 'what the others see; not asked for where names are given',
})
const Moment = Type.Number({ description: 'epoch milliseconds by the clock of the server' })

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
  levelEndsAt: Type.Union([Moment, Type.Null()], { description: 'null while the clock stands' }),
  levelMs: Type.Integer({ minimum: 0, description: 'how long the level lasts in all' }),
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
  number: Type.Integer({ minimum: 1, description: 'in which order players came: equals stand in it' }),
  place: Type.Integer({ minimum: 1 }),
  found: Type.Boolean(),
})

export type StandingView = Static<typeof StandingView>

const GuessId = Type.String({
  pattern: '^[\\w-]{8,32}$',
  description: 'made by the sender: a guess that is sent again with its id counts once',
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
  guesses: Type.Array(
    Type.Object({
      text: Type.String(),
      verdict: Verdict,
      accepted: Type.Boolean(),
      level: Type.Integer({ minimum: 1, description: 'what it counts for' }),
      seenLevel: Type.Integer({ minimum: 1, description: 'what its player saw; lower where it arrived late' }),
      id: Type.Union([GuessId, Type.Null()]),
    }),
  ),
})
export type OwnView = Static<typeof OwnView>

/** `next` also starts, `lock` also unlocks. */
const SteeringAct = Type.Enum([
  'next',
  'pause',
  'resume',
  'more_time',
  'reveal',
  'skip',
  'accept',
  'kick',
  'readmit',
  'rename',
  'lock',
  'hand_over',
  'close',
  'take_back',
])

export const RoomView = Type.Object({
  code: RoomCode,
  seq: Count,
  at: Moment,
  state: Type.Enum(['lobby', 'playing', 'ended']),
  roundCount: Count,
  answers: Type.Enum(['typed', 'choices']),
  teams: Count,
  secondsPerLevel: Count,
  language: Language,
  names: NamePolicy,
  hosted: Type.Boolean(),
  standIn: Type.Union([Type.String(), Type.Null()], { description: 'who steers while the host is silent' }),
  isHost: Type.Boolean({ description: 'whether the caller steers' }),
  may: Type.Array(SteeringAct, { description: 'what the caller may ask of the room as its owner, host or stand-in' }),
  locked: Type.Boolean(),
  players: Count,
  goesOnAt: Type.Union([Moment, Type.Null()]),
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

/** What is a player's own, and the host's, as of a number of the log: the answer to what players do in a round. */
export const RoomOwn = Type.Pick(RoomView, ['seq', 'at', 'own', 'isHost', 'may', 'pleas'])
export type RoomOwn = Static<typeof RoomOwn>

export const RoomPlayers = Type.Object({
  players: Type.Array(StandingView, { description: 'all who are or were there and were not kicked, the best first' }),
  kicked: Type.Array(Type.Object({ player: Type.String(), name: Type.String() }), {
    description: 'who may not come back until readmitted',
  }),
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
export const RoomGuess = Type.Object(
  { round: roomRound, level, text: Type.String(), id: Type.Optional(GuessId) },
  { additionalProperties: false },
)
export type RoomGuess = Static<typeof RoomGuess>
export const RoomReady = Type.Object({ round: roomRound }, { additionalProperties: false })
export type RoomReady = Static<typeof RoomReady>

/** What who steers a room asks, or its owner; `player` is the name within the room that the standings have. */
export const Steering = Type.Union([
  Type.Object(
    {
      do: Type.Enum(['next', 'pause', 'resume', 'more_time', 'reveal', 'skip', 'close', 'lock', 'unlock', 'take_back']),
    },
    { additionalProperties: false },
  ),
  Type.Object(
    { do: Type.Enum(['kick', 'readmit', 'hand_over']), player: Type.String() },
    { additionalProperties: false },
  ),
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
