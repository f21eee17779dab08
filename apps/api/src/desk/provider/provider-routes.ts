import { ok } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { viewAccount } from '../desk-routes.ts'
import type { DeskTools } from '../desk-tools.ts'
import { arriveFromProvider, leaveForProvider } from './provider-sign-in.ts'

type Names = 'deskSignInWays' | 'leaveForProvider' | 'arriveFromProvider'

/** People sign in at the desk by a provider of OpenID Connect. */
export const providerRoutes = (tools: DeskTools): Pick<Handlers, Names> => {
  const { provider } = tools
  if (provider === null)
    return {
      deskSignInWays: () => ok({ provider: null }),
      leaveForProvider: () => refuseWith('route_not_found'),
      arriveFromProvider: () => refuseWith('route_not_found'),
    }
  return {
    deskSignInWays: () => ok({ provider: provider.name }),
    leaveForProvider: ({ reply }) => leaveForProvider({ ...tools, provider }, reply),
    arriveFromProvider: async ({ body, reply }) => {
      const arrived = await arriveFromProvider({ ...tools, provider }, body.query, reply)
      return arrived.ok ? ok(viewAccount(arrived.value)) : arrived
    },
  }
}
