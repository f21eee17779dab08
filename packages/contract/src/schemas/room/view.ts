import { GUEST_PICTURE_STATES, ROOM_STATES, ROUND_PHASES, STEERING_ACTS } from '@pd/core'
import { type Static, Type } from 'typebox'
import { AnswerMode, Count, Id, Language, Moment, Nullable, Positive, RenderPath, Reveal } from '../fields.ts'
import { ChapterTitle, NamePolicy, PlayerRef, RoomCode, RoundEnd, Team } from './fields.ts'
import { OwnView, StandingView } from './player-views.ts'

/** The round that is played, as everyone sees it; the answer only once it is revealed. */
export const RoomRoundView = Type.Object({
  number: Positive,
  phase: Type.Enum(ROUND_PHASES),
  level: Positive,
  levels: Type.Integer({ minimum: 2 }),
  cells: Nullable(Positive),
  frame: Type.Object({ width: Count, height: Count }),
  picture: RenderPath,
  choices: Nullable(Type.Array(Type.String())),
  foundBy: Count,
  answeredBy: Type.Union([Count, Type.Null()], {
    description: 'how many have picked, where verdicts come at the reveal; null where answers are typed',
  }),
  levelEndsAt: Type.Union([Moment, Type.Null()], { description: 'null while the clock stands' }),
  levelMs: Type.Integer({ minimum: 0, description: 'how long the level lasts in all' }),
  reason: RoundEnd,
  reveal: Nullable(Reveal),
  names: Type.Union([Type.Record(Type.String(), Type.String()), Type.Null()], {
    description: 'the answer in each language that it has a name in; null until the reveal',
  }),
  guest: Type.Union([Type.Object({ giver: Nullable(Type.String()) }), Type.Null()], {
    description: 'where a player gave the picture: the name of the giver, null until the reveal',
  }),
  first: Type.Union([Type.Object({ name: Type.String(), level: Positive }), Type.Null()], {
    description: 'the first to find it, and at which level; null until the reveal',
  }),
})
export type RoomRoundView = Static<typeof RoomRoundView>

/** The chapter in play, as everyone sees it. */
export const RoomChapter = Type.Object({
  number: Positive,
  title: ChapterTitle,
  pack: Nullable(Id),
  roundsBefore: Type.Integer({ minimum: 0, description: 'how many rounds of the room came before it' }),
  next: Type.Union([Type.Object({ title: ChapterTitle, pack: Nullable(Id) }), Type.Null()], {
    description: 'the chapter that was chosen in advance to come next',
  }),
  podium: Type.Array(
    Type.Object({ player: PlayerRef, name: Type.String(), team: Team, score: Count, place: Positive }),
    { description: 'places 1 to 3 of the chapter at its podium, from the second chapter on' },
  ),
})
export type RoomChapter = Static<typeof RoomChapter>

/** A room as the caller may see it: shared fields, the own seat, and the host's. */
export const RoomView = Type.Object({
  code: RoomCode,
  seq: Count,
  at: Moment,
  state: Type.Enum(ROOM_STATES),
  roundCount: Type.Integer({ minimum: 0, description: 'of each chapter' }),
  chapter: RoomChapter,
  answers: AnswerMode,
  teams: Count,
  secondsPerLevel: Count,
  language: Language,
  names: NamePolicy,
  autoNext: Type.Boolean({ description: 'whether the next round begins by itself' }),
  admitsEach: Type.Boolean({ description: 'whether the host lets each player in' }),
  reactions: Type.Boolean({ description: 'whether players may react at the reveal' }),
  standingsBetween: Type.Boolean({ description: 'whether standings show between chapters alone' }),
  hints: Type.Boolean({ description: 'whether players may buy hints' }),
  guestPictures: Type.Boolean({ description: 'whether players may give pictures' }),
  hosted: Type.Boolean(),
  standIn: Type.Union([Type.String(), Type.Null()], { description: 'who steers while the host is silent' }),
  isHost: Type.Boolean({ description: 'whether the caller steers' }),
  may: Type.Array(Type.Enum(STEERING_ACTS), {
    description: 'what the caller may ask of the room as its owner, host or stand-in',
  }),
  locked: Type.Boolean(),
  players: Count,
  dueAt: Type.Union([Moment, Type.Null()], { description: 'when the clock next brings something about' }),
  round: Nullable(RoomRoundView),
  teamScores: Type.Array(Type.Object({ team: Positive, players: Count, score: Count }), {
    description: 'of each team the points a player, since teams may be of unequal sizes',
  }),
  standings: Type.Array(StandingView, { description: 'the newest in the lobby, then the best' }),
  own: Nullable(OwnView),
  pendingGuesses: Type.Array(
    Type.Object({ player: PlayerRef, name: Type.String(), guess: Count, text: Type.String() }),
    {
      description: 'guesses that were almost right, for the host to decide',
    },
  ),
  waits: Type.Boolean({ description: 'whether the caller waits for the host to let them in' }),
  askers: Type.Array(Type.Object({ player: PlayerRef, name: Type.String(), team: Team }), {
    description: 'players who wait to be let in, for the host; `kick` refuses one',
  }),
  given: Type.Array(Type.Enum(GUEST_PICTURE_STATES), { description: 'where the pictures stand that the caller gave' }),
  pictureQueue: Type.Array(Id, { description: 'the pictures that wait to be let in, for the host' }),
})
export type RoomView = Static<typeof RoomView>

/** The fields of a room that belong to the caller, as of event `seq`: the reply to what players do in a round. */
export const RoomOwn = Type.Pick(RoomView, [
  'seq',
  'at',
  'own',
  'isHost',
  'may',
  'pendingGuesses',
  'waits',
  'askers',
  'given',
  'pictureQueue',
])
export type RoomOwn = Static<typeof RoomOwn>
