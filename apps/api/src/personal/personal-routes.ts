import { Readable } from 'node:stream'
import type { LiveCatalogue } from '@pd/catalogue'
import { ok } from '@pd/core'
import type { PersonalStore } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { clearPlayer } from '../http/session.ts'
import { personalData } from './personal-data.ts'

/** What the endpoints of personal data need. */
export type PersonalTools = {
  readonly store: PersonalStore
  readonly catalogue: Pick<LiveCatalogue, 'current'>
  readonly now: () => number
}

/** A player sees what is kept of the player, and has it deleted. */
export const personalRoutes = ({
  store,
  catalogue,
  now,
}: PersonalTools): Pick<Handlers, 'personalData' | 'forgetPlayer'> => ({
  personalData: async ({ player, reply }) => {
    const day = new Date(now()).toISOString().slice(0, 10)
    reply.header('content-disposition', `attachment; filename="pixel-detective-my-data-${day}.json"`)
    reply.type('application/json; charset=utf-8')
    return reply.send(Readable.from(personalData(player, { store, snapshot: catalogue.current() })))
  },

  forgetPlayer: async ({ player, reply }) => {
    await store.forget(player)
    clearPlayer(reply)
    return ok({})
  },
})
