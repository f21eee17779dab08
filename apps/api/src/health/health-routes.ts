import { Health, Status } from '@pd/contract'
import { Type } from 'typebox'
import type { TypedApp } from '../http/typed-app.ts'

export type HealthTools = {
  readonly health: () => Promise<Health>
  /** False while starting and while draining. */
  readonly isReady: () => boolean
  /** False while the first import has kept nothing yet. */
  readonly isPlayable: () => Promise<boolean>
}

const tags = ['health']
const Answer = Type.Object({ status: Type.String() })

export const registerHealth = (app: TypedApp, { health, isReady, isPlayable }: HealthTools): void => {
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('cache-control', 'no-store')
  })

  app.get(
    '/health',
    { schema: { tags, summary: 'One entry a check', response: { 200: Health, 500: Health } } },
    async (_request, reply) => {
      const now = await health()
      return reply.code(now.status === 'ok' ? 200 : 500).send(now)
    },
  )

  app.get(
    '/health/live',
    { schema: { tags, summary: 'The process is sane', response: { 200: Answer } } },
    async () => ({
      status: 'live',
    }),
  )

  app.get(
    '/health/ready',
    { schema: { tags, summary: 'Send it traffic', response: { 200: Answer, 503: Answer } } },
    async (_request, reply) =>
      isReady() && (await isPlayable()) ? { status: 'ready' } : reply.code(503).send({ status: 'not ready' }),
  )

  app.get(
    '/status',
    { schema: { tags, summary: 'Can the API serve?', response: { 200: Status, 503: Status } } },
    async (_request, reply) => {
      const { database } = (await health()).checks
      if (isReady() && database.ok) return { status: 'OK' as const }
      return reply.code(503).send({ status: 'ERREUR' as const })
    },
  )
}
