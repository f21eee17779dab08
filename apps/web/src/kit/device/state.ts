import { signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'

/** A code for another device: `endsAt` is in epoch milliseconds of this device. */
export type DeviceOfferCode = { readonly code: string; readonly endsAt: number }

/** What a player who goes on on another device sees on this one. */
export const createDeviceOffer = () => ({
  code: signal<DeviceOfferCode | undefined>(undefined),
  trouble: signal<ProblemCode | undefined>(undefined),
})
export type DeviceOffer = ReturnType<typeof createDeviceOffer>
