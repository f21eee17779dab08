import { DeviceCode, DeviceTaken, UsedDeviceCode } from '../schemas/index.ts'
import type { Rows } from './endpoint.ts'

const devices = { tag: 'games', cache: 'no-store' } as const

/** A player who goes on on another device. */
export const deviceEndpoints = {
  newDeviceCode: {
    ...devices,
    role: 'player',
    summary: 'Get a code by which the caller goes on on another device, once and within ten minutes',
    reply: DeviceCode,
    limit: 'opening',
  },
  useDeviceCode: {
    ...devices,
    role: 'anonymous',
    summary: 'Go on as the player of a code: the reply sets the cookie of that player',
    body: UsedDeviceCode,
    reply: DeviceTaken,
    problems: ['device_code_unknown', 'rate_limited'],
  },
} as const satisfies Rows
