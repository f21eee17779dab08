import type { Client } from '@pd/contract/client'
import type { DeviceOffer } from './state.ts'

type Needs = {
  readonly client: Pick<Client, 'newDeviceCode'>
  /** The clock of this device in epoch milliseconds. */
  readonly now: () => number
}

/** Gets a code for another device; the server forgets the one before. */
export const createDeviceOfferActions = ({ client, now }: Needs, offer: DeviceOffer) => ({
  ask: async (): Promise<void> => {
    const answer = await client.newDeviceCode()
    offer.trouble.value = answer.ok ? undefined : answer.problem.code
    offer.code.value = answer.ok ? { code: answer.value.code, endsAt: now() + answer.value.holdsMs } : undefined
  },
  /** Hides a code that has ended. */
  drop: (): void => {
    offer.code.value = undefined
  },
})
