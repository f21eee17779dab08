import { ok } from '@pd/core'
import { drawPassword } from '@pd/runtime'
import type { DeskAccount } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { type DeskTools, eventBy } from './desk-tools.ts'
import { BUSY_MS, pause } from './pause.ts'

type Names = 'deskPeople' | 'addDeskPerson' | 'removeDeskPerson' | 'resetDeskPassword' | 'endDeskSessionsOf' | 'deskLog'

const PAGE = 50

const viewPerson = async (
  { store, now }: Pick<DeskTools, 'store' | 'now'>,
  account: DeskAccount,
  factors: readonly string[],
) => {
  const { name, role, hasFirstPassword, createdAt } = account
  const sessions = await store.sessions(name, now())
  const seenAt = sessions[0]?.seenAt ?? null
  const hasSecondFactor = factors.includes(name)
  return { name, role, hasFirstPassword, hasSecondFactor, createdAt, sessions: sessions.length, seenAt }
}

/** Operators see to accounts, and read the log. */
export const peopleRoutes = ({ store, passwords, now }: DeskTools): Pick<Handlers, Names> => ({
  deskPeople: async () => {
    const [accounts, factors] = await Promise.all([store.accounts(), store.factors()])
    const viewed = accounts.map((account) => viewPerson({ store, now }, account, factors))
    return ok({ people: await Promise.all(viewed) })
  },

  addDeskPerson: async ({ desk, body: { name, role }, reply }) => {
    const password = drawPassword()
    const passwordHash = await passwords.hash(password)
    if (passwordHash === null) return pause(reply, BUSY_MS)
    const account = { name, role, passwordHash, hasFirstPassword: true, createdAt: now() }
    const added = await store.addAccount(
      account,
      eventBy(desk, { kind: 'account_added', subject: name, detail: role }, now()),
    )
    return added ? ok({ password }) : refuseWith('account_name_taken')
  },

  removeDeskPerson: async ({ desk, params: { name } }) => {
    const removed = await store.removeAccount(name, eventBy(desk, { kind: 'account_removed', subject: name }, now()))
    if (removed === 'last_operator') return refuseWith('last_operator')
    return removed === 'missing' ? refuseWith('desk_entry_not_found') : ok({})
  },

  resetDeskPassword: async ({ desk, params: { name }, reply }) => {
    const password = drawPassword()
    const hash = await passwords.hash(password)
    if (hash === null) return pause(reply, BUSY_MS)
    const changed = { account: name, hash, isFirst: true, keepSession: null }
    const isSet = await store.setPassword(changed, eventBy(desk, { kind: 'password_reset', subject: name }, now()))
    return isSet ? ok({ password }) : refuseWith('desk_entry_not_found')
  },

  endDeskSessionsOf: async ({ desk, params: { name } }) => {
    const but = name === desk.account ? desk.session : null
    await store.endSessions({ account: name, but }, eventBy(desk, { kind: 'sessions_ended', subject: name }, now()))
    return ok({})
  },

  deskLog: async ({ query: { at, id } }) => {
    const before = at === undefined || id === undefined ? null : { at, id }
    const events = await store.log({ before, limit: PAGE })
    return ok({ events, isWhole: events.length < PAGE })
  },
})
