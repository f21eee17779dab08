import type { Health } from '@pd/contract'
import { ok } from '@pd/core'
import type { Handlers } from '../endpoints/handler.ts'

/** What the probes need. */
export type HealthTools = {
  readonly health: () => Promise<Health>
  /** False while starting and while draining. */
  readonly isReady: () => boolean
  /** False while the first import has committed nothing yet. */
  readonly isPlayable: () => boolean
}

/** Whether games can be kept: without a picture a page still says so, without a database or room on the disk it can't. */
const canPlay = ({ checks: { database, disk } }: Health): boolean => database.ok && disk.ok

/** Probes and health checks. */
export const healthRoutes = ({
  health,
  isReady,
  isPlayable,
}: HealthTools): Pick<Handlers, 'health' | 'live' | 'ready' | 'status'> => ({
  health: async ({ reply }) => {
    const checked = await health()
    reply.code(checked.status === 'error' ? 500 : 200)
    return ok(checked)
  },

  live: () => ok({ status: 'live' }),

  ready: async ({ reply }) => {
    const isUsable = isReady() && isPlayable() && canPlay(await health())
    reply.code(isUsable ? 200 : 503)
    return ok({ status: isUsable ? 'ready' : 'not ready' })
  },

  status: async ({ reply }) => {
    const { database } = (await health()).checks
    const canServe = isReady() && database.ok
    reply.code(canServe ? 200 : 503)
    return ok({ status: canServe ? 'OK' : 'ERREUR' })
  },
})
