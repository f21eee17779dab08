import {
  JoinRoom,
  NewRoom,
  ResultsQuery,
  RoomGuess,
  RoomOwn,
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

const entry = ['room_not_found', 'room_ended', 'kicked'] as const
const results = {
  ...open,
  session: 'ignored',
  reply: RoomResults,
  problems: ['room_not_found', 'room_not_ended'],
} as const

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
    query: RoomQuery,
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
    problems: [...entry, 'name_not_allowed', 'name_taken', 'room_locked', 'room_full'],
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
