import { isTaken } from '../database/errors/errors.ts'
import type { Db, Tx } from '../database/tables.ts'
import { transact } from '../database/transact.ts'
import { addRow, lockAccounts } from './accounts.ts'
import type { DeskAccount, DeskEvent, DeskEventKind, DeskRole } from './desk-types.ts'
import { writeEvent } from './log.ts'

/** A person at a provider of OpenID Connect. */
export type DeskIdentity = { readonly issuer: string; readonly subject: string }

/** A sign-in that a provider has vouched for. */
export type ProvenSignIn = {
  readonly identity: DeskIdentity
  /** The name of a new account; a number follows it where it is taken. */
  readonly name: string
  readonly role: DeskRole
  /** The hash of the sign-in's state, and when its browser forgets it. */
  readonly state: { readonly hash: string; readonly endsAt: number }
  readonly at: number
  /** Makes the entry of a change. */
  readonly event: (kind: DeskEventKind, subject: string, detail: string) => DeskEvent
}

const LONGEST_NAME = 32

const freeName = (wanted: string, taken: ReadonlySet<string>): string => {
  if (!taken.has(wanted)) return wanted
  for (let number = 2; ; number++) {
    const name = `${wanted.slice(0, LONGEST_NAME - 1 - String(number).length)}-${number}`
    if (!taken.has(name)) return name
  }
}

const accountOf = (db: Db, { issuer, subject }: DeskIdentity) =>
  db
    .selectFrom('desk_identity')
    .select('account')
    .where('issuer', '=', issuer)
    .where('subject', '=', subject)
    .executeTakeFirst()

const isUsed = async (tx: Tx, hash: string): Promise<boolean> =>
  (await tx.selectFrom('desk_used_state').select('hash').where('hash', '=', hash).executeTakeFirst()) !== undefined

/** The account of a person at a provider, or null. */
export const readIdentity = async (db: Db, identity: DeskIdentity): Promise<string | null> =>
  (await accountOf(db, identity))?.account ?? null

const addPerson = async (tx: Tx, signIn: ProvenSignIn, taken: ReadonlySet<string>): Promise<string> => {
  const { identity, role, at, event } = signIn
  const name = freeName(signIn.name, taken)
  const account: DeskAccount = { name, role, passwordHash: null, hasFirstPassword: false, createdAt: at }
  await addRow(tx, account, event('account_added', name, role))
  await tx
    .insertInto('desk_identity')
    .values({ ...identity, account: name })
    .execute()
  return name
}

/**
 * The account of a proven sign-in, made for a person who is new, with the role that the provider says now. Null for a state that counted
 * before, also in another process at the same time.
 */
export const enterByProvider = (db: Db, signIn: ProvenSignIn): Promise<string | null> =>
  transact(db, async (tx) => {
    const { state, identity, role, event } = signIn
    const known = await lockAccounts(tx)
    if (await isUsed(tx, state.hash)) return null
    await tx.insertInto('desk_used_state').values({ hash: state.hash, ends_at: state.endsAt }).execute()
    const found = await accountOf(tx, identity)
    if (!found) return addPerson(tx, signIn, new Set(known.map(({ name }) => name)))
    const { account } = found
    if (known.some((each) => each.name === account && each.role !== role)) {
      await tx.updateTable('desk_account').set({ role }).where('name', '=', account).execute()
      await writeEvent(tx, event('role_changed', account, role))
    }
    return account
  }).catch((error: unknown) => {
    if (!isTaken(error)) throw error
    return null
  })
