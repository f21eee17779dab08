import { CHAPTERS_MOST, GUEST_PICTURES_MOST, REACTIONS } from '@pd/core'
import { type Static, Type } from 'typebox'
import { AnswerMode, Count, EXACT, Id, Language, Nullable, SeenLevel } from '../fields.ts'
import { HintKind } from '../games.ts'
import { ChapterTitle, GuessId, NamePolicy, Nickname, PlayerRef, SeenRound } from './fields.ts'

/** The role in which a room is looked at: as the big screen without a seat, or as a player. */
export const RoomQuery = Type.Object({ as: Type.Optional(Type.Enum(['screen', 'player'])) })

/** How a listener sees a room: as a moderator it hears also of each event that others are shown nothing of. */
export const RoomEventsQuery = Type.Object({ as: Type.Optional(Type.Enum(['screen', 'player', 'moderator'])) })

/** How to play in a new room; everything has a default. */
export const NewRoom = Type.Object(
  {
    pack: Type.Optional(Nullable(Id)),
    rounds: Type.Optional(Type.Integer({ minimum: 1, maximum: 30 })),
    secondsPerLevel: Type.Optional(Type.Integer({ minimum: 2, maximum: 60 })),
    answers: Type.Optional(AnswerMode),
    teams: Type.Optional(Type.Integer({ minimum: 0, maximum: 6 })),
    language: Type.Optional(Language),
    lateJoin: Type.Optional(Type.Boolean()),
    speedBonus: Type.Optional(Type.Boolean()),
    names: Type.Optional(NamePolicy),
    admitsEach: Type.Optional(Type.Boolean({ description: 'whether the host lets each player in' })),
    autoNext: Type.Optional(
      Type.Boolean({ description: 'whether the next round, and the next chapter, begins by itself' }),
    ),
    title: Type.Optional(ChapterTitle),
    chapters: Type.Optional(
      Type.Array(Type.Object({ pack: Nullable(Id), title: Type.Optional(ChapterTitle) }, EXACT), {
        maxItems: CHAPTERS_MOST - 1,
        description: 'the chapters after the first, each as many rounds about a pack',
      }),
    ),
    hints: Type.Optional(
      Type.Boolean({ description: 'whether players may buy hints, each for themselves, where answers are typed' }),
    ),
    guestPictures: Type.Optional(
      Type.Boolean({ description: 'whether players may give pictures, which the host lets in one by one' }),
    ),
    reactions: Type.Optional(Type.Boolean({ description: 'whether players may react at the reveal' })),
    standingsBetween: Type.Optional(Type.Boolean({ description: 'whether standings show between chapters alone' })),
  },
  EXACT,
)
export type NewRoom = Static<typeof NewRoom>

/** Takes a seat, or takes it again. */
export const JoinRoom = Type.Object(
  {
    name: Type.Optional(Nickname),
    team: Type.Optional(Nullable(Type.Integer({ minimum: 1, maximum: 6 }))),
  },
  EXACT,
)
export type JoinRoom = Static<typeof JoinRoom>

/** One guess; the rules bound the text and refuse with a problem of their own. */
export const RoomGuess = Type.Object(
  {
    round: SeenRound,
    level: SeenLevel,
    text: Type.String(),
    id: Type.Optional(GuessId),
    language: Type.Optional({ ...Language, description: "the player's language, which counts beside the room's" }),
  },
  EXACT,
)
export type RoomGuess = Static<typeof RoomGuess>

/** Buys a hint for the player alone. */
export const RoomHint = Type.Object(
  {
    round: SeenRound,
    kind: HintKind,
    language: Type.Optional({ ...Language, description: "the player's language, if the item has a name in it" }),
  },
  EXACT,
)

/** Says that a device has loaded the first level of a round. */
export const RoomReady = Type.Object({ round: SeenRound }, EXACT)

/** One reaction to a revealed picture. */
export const RoomReaction = Type.Object({ round: SeenRound, reaction: Type.Enum(REACTIONS) }, EXACT)

/** A picture that a player gives, with its names; the first one is shown. */
export const GivenPicture = Type.Object(
  {
    names: Type.Array(Type.String({ minLength: 1, maxLength: 60 }), {
      minItems: 1,
      maxItems: 4,
      description: 'what it shows; each name is right, and the first is shown at the reveal',
    }),
    language: { ...Language, description: 'the language of the names' },
    picture: Type.String({
      minLength: 1,
      maxLength: Math.ceil(GUEST_PICTURES_MOST.bytes / 3) * 4,
      description: 'the file in base64: of any format and as large as an upload of that many bytes may be',
    }),
  },
  EXACT,
)
export type GivenPicture = Static<typeof GivenPicture>

/** One command to a room from its host, stand-in or owner. */
export const Steering = Type.Union([
  Type.Object(
    {
      do: Type.Enum([
        'next',
        'pause',
        'resume',
        'more_time',
        'reveal',
        'skip',
        'close',
        'lock',
        'unlock',
        'take_back',
        'admit_all',
      ]),
    },
    EXACT,
  ),
  Type.Object(
    {
      do: Type.Literal('again'),
      pack: Type.Optional(
        Type.Union([Id, Type.Null()], { description: 'left out for the chapter that comes next, or the same pack' }),
      ),
      title: Type.Optional(ChapterTitle),
    },
    EXACT,
  ),
  Type.Object({ do: Type.Enum(['kick', 'readmit', 'hand_over', 'admit', 'mute', 'unmute']), player: PlayerRef }, EXACT),
  Type.Object({ do: Type.Literal('rename'), player: PlayerRef, name: Nickname }, EXACT),
  Type.Object({ do: Type.Enum(['allow_picture', 'refuse_picture']), picture: Id }, EXACT),
  Type.Object(
    {
      do: Type.Literal('accept'),
      player: PlayerRef,
      guess: Count,
      round: SeenRound,
      keep: Type.Optional(
        Type.Boolean({
          description:
            'whether the text counts as right in this room from now on, also for players who typed it before',
        }),
      ),
    },
    EXACT,
  ),
])
export type Steering = Static<typeof Steering>
