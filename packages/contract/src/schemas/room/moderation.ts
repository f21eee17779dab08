import { ROOM_STATES } from '@pd/core'
import { type Static, Type } from 'typebox'
import { Count, EXACT, Id, Moment, Nullable, Positive, RenderPath, Verdict } from '../fields.ts'
import { Nickname, PlayerRef } from './fields.ts'

const Key = Type.String({ pattern: '^[\\w-]{22}$', description: 'a secret of the host and the moderators' })

/** Asks for the link for moderators. */
export const NewModeratorLink = Type.Object(
  { renews: Type.Optional(Type.Boolean({ description: 'whether the link that there is ends' })) },
  EXACT,
)

/** The link for moderators is the page `/moderate/CODE#key`: no server is sent what stands behind the #. */
export const ModeratorLink = Type.Object({ key: Key })
export type ModeratorLink = Static<typeof ModeratorLink>

/** The key of a link, from a player who wants to moderate. */
export const ModeratorKey = Type.Object({ key: Key }, EXACT)

const moderated = { player: PlayerRef, name: Type.String(), muted: Type.Boolean() }

/** Which guesses of the round a moderator is shown: the newest, or those before the first of a view. */
export const ModerationQuery = Type.Object({
  before: Type.Optional(Type.Integer({ minimum: 0, description: '`older` of a view: its guesses follow on these' })),
})

/** A picture of a guest that was not played yet. */
const QueuedPicture = Type.Object({
  picture: Id,
  player: PlayerRef,
  giver: Type.String({ description: 'the name of the player who gave it' }),
  names: Type.Array(Type.String(), { description: 'what its giver says it shows' }),
  isAllowed: Type.Boolean({ description: 'whether it was let in, and is played as one of the next rounds' }),
  path: RenderPath,
})

/** The pictures that a host may let in or refuse. */
export const RoomPictures = Type.Object({ pictures: Type.Array(QueuedPicture) })
export type RoomPictures = Static<typeof RoomPictures>

/** What a moderator sees of a room. */
export const ModerationView = Type.Object({
  seq: Count,
  at: Moment,
  state: Type.Enum(ROOM_STATES),
  round: Nullable(Positive),
  total: Type.Integer({ minimum: 0, description: 'how many players are in the room' }),
  players: Type.Array(Type.Object(moderated), { description: 'the newest 200, the newest first' }),
  waiting: Type.Array(Type.Object(moderated), { description: 'players who wait to be let in' }),
  pictures: Type.Array(QueuedPicture, { description: 'pictures that may still be let in or refused' }),
  guesses: Type.Array(
    Type.Object({
      ...moderated,
      text: Type.String(),
      verdict: Type.Union([Verdict, Type.Null()], { description: 'null until the reveal, where it comes then' }),
      accepted: Type.Boolean(),
      at: Moment,
    }),
    {
      description:
        '200 of the round in play, the newest of all or of those before the ones asked about, the newest first',
    },
  ),
  older: Type.Integer({ minimum: 0, description: 'how many guesses of the round came before these' }),
})
export type ModerationView = Static<typeof ModerationView>

/** What a moderator asks of a room. */
export const Moderation = Type.Union([
  Type.Object({ do: Type.Literal('admit_all') }, EXACT),
  Type.Object({ do: Type.Enum(['admit', 'mute', 'unmute']), player: PlayerRef }, EXACT),
  Type.Object({ do: Type.Literal('rename'), player: PlayerRef, name: Nickname }, EXACT),
  Type.Object({ do: Type.Enum(['allow_picture', 'refuse_picture']), picture: Id }, EXACT),
])
export type Moderation = Static<typeof Moderation>
