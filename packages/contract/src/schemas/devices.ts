import { type Static, Type } from 'typebox'
import { EXACT } from './fields.ts'

/** A code by which the caller goes on on another device. */
export const DeviceCode = Type.Object({
  code: Type.String({ description: 'eight letters and figures, without those that look alike' }),
  holdsMs: Type.Integer({ minimum: 0, description: 'the time until it ends; it holds for one device' }),
})
export type DeviceCode = Static<typeof DeviceCode>

/** The code that another device shows, upper and lower case alike. */
export const UsedDeviceCode = Type.Object({ code: Type.String({ maxLength: 16 }) }, EXACT)

/** The reply to a code that holds: its cookie makes the device the player's. */
export const DeviceTaken = Type.Object({})
