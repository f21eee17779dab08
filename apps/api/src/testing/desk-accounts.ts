import type { Scope } from '@pd/contract'
import type { DeskEventKind, DeskRole } from '@pd/store'
import { drawSecret, hashSecret } from '../desk/secrets.ts'
import { PASSWORDS, type TestApp } from './test-app.ts'

const DAY_MS = 86_400_000

const eventOf = (kind: DeskEventKind, at: number) =>
  ({ id: drawSecret(), at, actor: null, token: null, kind, subject: null, detail: null }) as const

/** Adds an account with a password. */
export const addAccount = async (
  { store, clock }: Pick<TestApp, 'store' | 'clock'>,
  { name, role, password }: { readonly name: string; readonly role: DeskRole; readonly password: string },
): Promise<void> => {
  const now = Date.now() + clock.aheadMs
  const account = {
    name,
    role,
    passwordHash: (await PASSWORDS.hash(password)) ?? '',
    hasFirstPassword: true,
    createdAt: now,
  }
  await store.desk.addAccount(account, eventOf('account_added', now))
}

/** Signs in an account without its password; gives the header of the cookie. */
export const openSession = async (
  { store, clock }: Pick<TestApp, 'store' | 'clock'>,
  account: string,
): Promise<{ readonly cookie: string }> => {
  const now = Date.now() + clock.aheadMs
  const secret = drawSecret()
  const times = { createdAt: now, seenAt: now, endsAt: now + DAY_MS }
  const session = { id: drawSecret().slice(0, 16), hash: hashSecret(secret), account, device: '', ...times }
  await store.desk.openSession(session, eventOf('signed_in', now))
  return { cookie: `pd_desk=${secret}` }
}

/** Makes a token of an account; gives its header. */
export const addToken = async (
  { store, clock }: Pick<TestApp, 'store' | 'clock'>,
  account: string,
  scopes: readonly Scope[],
): Promise<{ readonly authorization: string }> => {
  const now = Date.now() + clock.aheadMs
  const secret = drawSecret()
  const times = { createdAt: now, usedAt: null, endsAt: now + DAY_MS }
  const token = { id: drawSecret().slice(0, 16), hash: hashSecret(secret), account, name: 'test', scopes, ...times }
  await store.desk.addToken({ ...token, most: Number.MAX_SAFE_INTEGER }, eventOf('token_added', now))
  return { authorization: `Bearer ${secret}` }
}
