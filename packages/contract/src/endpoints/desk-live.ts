import { DeskLive, Done, NewNotice } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const people = { tag: 'desk', cache: 'no-store', role: 'operator' } as const

/** Operators see what is played now, close a room, and say something to all players. */
export const deskLiveEndpoints = {
  deskLive: { ...people, scope: 'operate', summary: 'What is played now: rooms, games, storage', reply: DeskLive },
  closeDeskRoom: {
    ...people,
    summary: 'Close a room, whose results are kept',
    reply: Done,
    problems: ['room_not_found', 'room_ended'],
  },
  putNotice: {
    ...people,
    summary: 'Show a notice to all players of this server, in the place of the one before',
    body: NewNotice,
    reply: Done,
  },
  removeNotice: { ...people, summary: 'Take the notice back', reply: Done, problems: ['desk_entry_not_found'] },
} as const satisfies Rows
