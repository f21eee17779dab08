import type { FastifyReply } from 'fastify'
import { refuseWith } from '../endpoints/outcome.ts'

/** Refuses a try until later. */
export const pause = (reply: FastifyReply, waitMs: number) => {
  reply.header('retry-after', Math.ceil(waitMs / 1_000))
  return refuseWith('sign_in_paused')
}

/** How long a password waits that met eight others in the queue. */
export const BUSY_MS = 1_000
