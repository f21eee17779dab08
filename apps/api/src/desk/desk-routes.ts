import type { DeskMe } from '@pd/contract'
import { ok } from '@pd/core'
import type { DeskAccount } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { clearSession } from './cookies.ts'
import type { DeskCaller } from './desk-access.ts'
import { type DeskTools, eventBy } from './desk-tools.ts'
import { changePassword, signIn } from './sign-in.ts'

type Names =
  | 'deskSignIn'
  | 'deskSignOut'
  | 'deskMe'
  | 'deskPassword'
  | 'deskSessions'
  | 'endDeskSession'
  | 'endOtherDeskSessions'

/** An account that has just signed in with this browser. */
export const viewAccount = ({ name, role, passwordHash, hasFirstPassword }: DeskAccount): DeskMe => ({
  name,
  role,
  hasPassword: passwordHash !== null,
  hasFirstPassword,
  scopes: null,
})

const viewMe = ({ account, role, hasPassword, hasFirstPassword, token }: DeskCaller): DeskMe => ({
  name: account,
  role,
  hasPassword,
  hasFirstPassword,
  scopes: token === null ? null : [...token.scopes],
})

/** An account signs in and sees to its password and sessions. */
export const deskRoutes = (tools: DeskTools): Pick<Handlers, Names> => {
  const { store, now } = tools
  return {
    deskSignIn: async ({ body, reply }) => {
      const signed = await signIn(tools, body, reply)
      return signed.ok ? ok(viewAccount(signed.value)) : signed
    },

    deskSignOut: async ({ desk, reply }) => {
      const session = { account: desk.account, id: desk.session ?? '' }
      await store.endSession(session, eventBy(desk, { kind: 'signed_out', subject: desk.account }, now()))
      clearSession(reply)
      return ok({})
    },

    deskMe: ({ desk }) => ok(viewMe(desk)),

    deskPassword: ({ desk, body, reply }) => changePassword(tools, { desk, ...body }, reply),

    deskSessions: async ({ desk }) => {
      const sessions = (await store.sessions(desk.account, now())).map(({ id, device, createdAt, seenAt }) => ({
        id,
        device,
        isThis: id === desk.session,
        createdAt,
        seenAt,
      }))
      return ok({ sessions })
    },

    endDeskSession: async ({ desk, params }) => {
      const event = eventBy(desk, { kind: 'session_ended', subject: desk.account }, now())
      const isEnded = await store.endSession({ account: desk.account, id: params.id }, event)
      return isEnded ? ok({}) : refuseWith('desk_entry_not_found')
    },

    endOtherDeskSessions: async ({ desk }) => {
      const event = eventBy(desk, { kind: 'sessions_ended', subject: desk.account }, now())
      await store.endSessions({ account: desk.account, but: desk.session }, event)
      return ok({})
    },
  }
}
