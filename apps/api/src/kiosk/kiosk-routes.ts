import { createHash, timingSafeEqual } from 'node:crypto'
import { type LiveCatalogue, newId } from '@pd/catalogue'
import { ok } from '@pd/core'
import { pause } from '../desk/pause.ts'
import type { SignInBudget } from '../desk/sign-in-budget.ts'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { clientAddress } from '../http/connections/client-address.ts'
import { setPlayer } from '../http/session.ts'
import { type AttractTools, attractPictures } from './attract-pictures.ts'

/** What the endpoints of a kiosk need. */
export type KioskTools = AttractTools & {
  readonly catalogue: Pick<LiveCatalogue, 'visibilityOf'>
  /** The PIN of the operator; null where there is no kiosk. */
  readonly pin: string | null
  readonly budget: SignInBudget
}

/** How many wrong PINs are free before each costs a pause. */
const FREE = { address: 3, all: 30 }

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const isSame = (typed: string, pin: string): boolean => timingSafeEqual(digest(typed), digest(pin))

/** A kiosk shows pictures, begins again for each visitor, and is left by a PIN that no page knows. */
export const kioskRoutes = (tools: KioskTools): Pick<Handlers, 'kiosk' | 'newVisitor' | 'leaveKiosk'> => {
  const { pin, budget, catalogue } = tools
  const mayPlay = (pack: string): boolean => ['public', 'unlisted'].includes(catalogue.visibilityOf(pack))
  return {
    kiosk: async ({ query: { pack } }) => {
      if (pin === null) return refuseWith('kiosk_off')
      if (pack !== undefined && !mayPlay(pack)) return refuseWith('pack_not_found')
      return ok({ pictures: await attractPictures(pack ?? null, tools) })
    },

    newVisitor: ({ request, reply }) => {
      if (pin === null) return refuseWith('kiosk_off')
      setPlayer(request, reply, newId())
      return ok({})
    },

    leaveKiosk: async ({ body, request, reply }) => {
      if (pin === null) return refuseWith('kiosk_off')
      const own = { key: `kiosk ${clientAddress(request)}`, free: FREE.address }
      const tried = [own, { key: 'kiosks', free: FREE.all }]
      const waitMs = await budget.take(tried)
      if (waitMs > 0) return pause(reply, waitMs)
      if (!isSame(body.pin, pin)) return refuseWith('pin_wrong')
      await budget.giveBack(tried)
      await budget.clear(own)
      return ok({})
    },
  }
}
