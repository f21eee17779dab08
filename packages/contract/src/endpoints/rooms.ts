import { GUEST_PICTURES_MOST } from '@pd/core'
import {
  GivenPicture,
  JoinRoom,
  Moderation,
  ModerationQuery,
  ModerationView,
  ModeratorKey,
  ModeratorLink,
  NewModeratorLink,
  NewRoom,
  ResultsQuery,
  RoomEventsQuery,
  RoomGuess,
  RoomHint,
  RoomOwn,
  RoomPictures,
  RoomPlayers,
  RoomQuery,
  RoomReaction,
  RoomReady,
  RoomResults,
  RoomView,
  Steering,
} from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const rooms = { tag: 'rooms', cache: 'no-store' } as const
const open = { ...rooms, role: 'anonymous' } as const
const own = { ...rooms, role: 'player' } as const
const host = { ...rooms, role: 'host' } as const
const moderator = { ...rooms, role: 'moderator', reply: ModerationView } as const

const entry = ['room_not_found', 'room_ended', 'kicked'] as const
const results = {
  ...open,
  session: 'ignored',
  reply: RoomResults,
  problems: ['room_not_found', 'room_not_ended'],
} as const

const EVENTS = `Server-sent events, each with data in JSON:

- \`room\`: first a whole \`RoomView\`, then the fields of it that changed; the id of the event is \`seq\`. \`round\` has its own changed fields, or is
  null. \`standings\` is \`{ rows, gone }\` after the first: the rows that are new or changed, and the players who are listed no more.
- \`own\`: the changed fields that are the caller's alone, such as \`own\`, \`isHost\`, \`may\` and \`pendingGuesses\`.
- \`beat\`: \`{ at }\`, and \`notice\` with the id of what an operator says to all players while there is something (\`GET /notice\`), after a second without another event; a caller that hears none for some seconds connects again.
- \`reactions\`: to screens alone, how many players reacted in which way since the event before.
- \`moderation\`: \`{ seq }\`, to those alone who listen with \`as=moderator\`, after each event of the room: their view of it is newer.
- \`rewound\`: \`{ guesses }\`: the server's database lost the latest moments, with these guesses of the caller; then come \`room\` and \`own\` whole, with a lower \`seq\`.
- \`kicked\`: the host removed the caller; the stream ends.`

/** Rooms that are played together. */
export const roomEndpoints = {
  openRoom: {
    ...open,
    session: 'starts',
    summary: 'Open a room',
    body: NewRoom,
    reply: RoomView,
    status: 201,
    limit: 'opening',
    problems: ['pack_not_found', 'catalogue_empty', 'not_enough_items', 'too_many_rooms', 'name_not_allowed'],
  },
  room: {
    ...open,
    session: 'starts',
    summary: 'A room as the caller may see it',
    query: RoomQuery,
    reply: RoomView,
    problems: entry,
  },
  roomEvents: {
    ...open,
    summary: 'A room as it changes: the whole of it first, then changes, and a heartbeat after a second of silence',
    about: EVENTS,
    query: RoomEventsQuery,
    media: 'text/event-stream',
    problems: entry,
  },
  joinRoom: {
    ...open,
    session: 'starts',
    summary: 'Join, or come back',
    body: JoinRoom,
    reply: RoomView,
    limit: 'joining',
    problems: [...entry, 'name_not_allowed', 'name_taken', 'room_locked', 'room_full', 'moderator_plays'],
  },
  renameInRoom: {
    ...own,
    summary: 'Draw another name, where names are given',
    reply: RoomView,
    limit: 'name',
    problems: ['not_in_room', 'not_now', 'name_taken'],
  },
  leaveRoom: { ...own, summary: 'Leave', reply: RoomView, limit: 'seat', problems: ['not_in_room'] },
  readyInRoom: {
    ...own,
    summary: 'Say that the first level is loaded',
    body: RoomReady,
    reply: RoomOwn,
    problems: ['not_in_room'],
  },
  reactInRoom: {
    ...own,
    summary: 'React to the picture at its reveal, where the room has that',
    body: RoomReaction,
    reply: RoomOwn,
    limit: 'reaction',
    problems: ['not_in_room', 'not_now'],
  },
  guessInRoom: {
    ...own,
    summary: 'Guess',
    body: RoomGuess,
    reply: RoomOwn,
    limit: 'guess',
    problems: [
      'not_in_room',
      'round_closed',
      'round_not_current',
      'level_passed',
      'already_found',
      'guess_empty',
      'guess_too_long',
      'guess_unreadable',
      'guess_repeated',
      'guess_limit_reached',
      'names_used_up',
    ],
  },
  hintInRoom: {
    ...own,
    summary: 'Buy a hint for the caller alone, where the room has them',
    body: RoomHint,
    reply: RoomOwn,
    limit: 'guess',
    problems: ['not_in_room', 'round_closed', 'round_not_current', 'already_found', 'hint_unavailable'],
  },
  givePicture: {
    ...own,
    summary: 'Give a picture to the room, where the host allows it',
    about: `The host sees it first, and lets it in or not; then it is a round for the others. A player gives ${GUEST_PICTURES_MOST.ofPlayer} pictures to
a room and a room takes ${GUEST_PICTURES_MOST.ofRoom}, refused ones included. File and names are deleted within a minute of the end of the room.`,
    body: GivenPicture,
    bodyBytes: 3_900_000,
    reply: RoomOwn,
    limit: 'picture',
    problems: [
      'not_in_room',
      'not_now',
      'name_not_allowed',
      'picture_limit_reached',
      'picture_unfit',
      'body_too_large',
      'storage_full',
    ],
  },
  roomPictures: {
    ...host,
    right: 'kick',
    summary: 'The pictures of guests that may be let in or refused',
    reply: RoomPictures,
  },
  roomPlayers: { ...host, right: 'kick', summary: 'All players, and those who were kicked', reply: RoomPlayers },
  steerRoom: {
    ...host,
    summary: 'Steer the room, or take it back as its owner',
    body: Steering,
    reply: RoomView,
    limit: 'steering',
    problems: [
      'not_owner',
      'not_in_room',
      'not_now',
      'name_not_allowed',
      'name_taken',
      'pack_not_found',
      'catalogue_empty',
      'not_enough_items',
      'reveals_used_up',
      'round_not_current',
      'already_found',
    ],
  },
  inviteModerator: {
    ...host,
    right: 'kick',
    summary: 'The key of the link for moderators; a new one ends the rights of those who came by the old one',
    body: NewModeratorLink,
    reply: ModeratorLink,
    limit: 'steering',
  },
  enterAsModerator: {
    ...open,
    session: 'starts',
    summary: "Moderate a room by its host's link, without a seat",
    body: ModeratorKey,
    reply: ModerationView,
    limit: 'seat',
    problems: [...entry, 'not_moderator', 'moderator_plays', 'room_full'],
  },
  moderation: {
    ...moderator,
    summary: 'Names, players who wait and the guesses of the round, for a moderator',
    query: ModerationQuery,
  },
  moderateRoom: {
    ...moderator,
    summary: 'Let in, rename or mute a player',
    body: Moderation,
    limit: 'steering',
    problems: ['not_in_room', 'not_now', 'name_not_allowed', 'name_taken'],
  },
  roomResults: { ...results, summary: 'The results of a room that has ended, or shows a podium' },
  roomResultsJson: { ...results, summary: 'The results as a JSON file', media: 'application/json' },
  roomResultsCsv: {
    ...open,
    session: 'ignored',
    summary: 'The results as a table',
    query: ResultsQuery,
    media: 'text/csv',
    problems: results.problems,
  },
} as const satisfies Rows
