import { Done } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const personal = { tag: 'games', role: 'player', cache: 'no-store', limit: 'personal' } as const

/** What the server keeps of a player, for that player alone. */
export const personalEndpoints = {
  personalData: {
    ...personal,
    summary: 'All that the server keeps of the caller, as a JSON file',
    media: 'application/json',
  },
  forgetPlayer: {
    ...personal,
    summary: 'Delete all that the server keeps of the caller; the reply ends the session',
    reply: Done,
  },
} as const satisfies Rows
