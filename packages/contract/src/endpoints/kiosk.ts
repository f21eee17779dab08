import { Done, KioskPin, KioskQuery, KioskView } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const kiosk = { tag: 'games', role: 'anonymous', session: 'ignored', cache: 'no-store' } as const

/** A screen in a museum, at which one visitor after the other plays. */
export const kioskEndpoints = {
  kiosk: {
    ...kiosk,
    summary: 'A few coarse mosaics that a kiosk shows between two visitors',
    query: KioskQuery,
    reply: KioskView,
    problems: ['kiosk_off', 'pack_not_found'],
  },
  newVisitor: {
    ...kiosk,
    summary: 'Go on as a new player: the reply sets the cookie of one who has played nothing',
    reply: Done,
    limit: 'opening',
    problems: ['kiosk_off'],
  },
  leaveKiosk: {
    ...kiosk,
    summary: 'Check the PIN with which the operator leaves the kiosk',
    about: 'Wrong PINs cost pauses that double, for the address and, after many, for all.',
    body: KioskPin,
    reply: Done,
    problems: ['kiosk_off', 'pin_wrong', 'sign_in_paused'],
  },
} as const satisfies Rows
