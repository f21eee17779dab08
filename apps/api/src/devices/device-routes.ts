import { ok } from '@pd/core'
import type { DeviceStore } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { clientAddress } from '../http/connections/client-address.ts'
import { setPlayer } from '../http/session.ts'
import { drawCode, readCode } from '../rooms/runtime/room-code.ts'
import type { TryBudget } from './try-budget.ts'

/** What the endpoints of codes for another device need. */
export type DeviceTools = {
  readonly store: DeviceStore
  /** Hashes a code with a key of this installation. */
  readonly hash: (code: string) => string
  /** Gives numbers in [0, 1) that no caller can predict from others: a code is a key. */
  readonly secretRandom: () => number
  readonly tries: TryBudget
  readonly now: () => number
}

const CODE_LENGTH = 8
const HOLDS_MS = 10 * 60_000

/** A player goes on on another device by a code. A wrong code and an old one get the same answer. */
export const deviceRoutes = (tools: DeviceTools): Pick<Handlers, 'newDeviceCode' | 'useDeviceCode'> => {
  const { store, hash, secretRandom, tries, now } = tools
  return {
    newDeviceCode: async ({ player }) => {
      const code = drawCode(secretRandom, CODE_LENGTH)
      await store.offer({ playerId: player, hash: hash(code), now: now(), endsAt: now() + HOLDS_MS })
      return ok({ code, holdsMs: HOLDS_MS })
    },

    useDeviceCode: async ({ body, request, reply }) => {
      const address = clientAddress(request)
      const waitMs = await tries.take(address)
      if (waitMs > 0) {
        reply.header('retry-after', Math.ceil(waitMs / 1_000))
        return refuseWith('rate_limited')
      }
      const player = await store.take(hash(readCode(body.code)), now())
      if (player === null) return refuseWith('device_code_unknown')
      await tries.giveBack(address)
      setPlayer(request, reply, player)
      return ok({})
    },
  }
}
