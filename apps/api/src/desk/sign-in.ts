import { newId } from '@pd/catalogue'
import { ok } from '@pd/core'
import { PASSWORD_SHORTEST } from '@pd/runtime'
import type { DeskAccount } from '@pd/store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Outcome, refuseWith } from '../endpoints/outcome.ts'
import { clientAddress } from '../http/connections/client-address.ts'
import { checkOwnPassword, checkPassword, FREE } from './check-password.ts'
import { knownDeviceOf, rememberDevice, setSession } from './cookies.ts'
import { describeDevice } from './describe-device.ts'
import type { DeskCaller } from './desk-access.ts'
import { type DeskTools, eventBy } from './desk-tools.ts'
import { checkFactor } from './factor/second-factor.ts'
import { BUSY_MS, pause } from './pause.ts'
import { drawSecret, hashSecret } from './secrets.ts'
import type { Tried } from './sign-in-budget.ts'

/** A session ends then in any case. */
const SESSION_MS = 30 * 24 * 60 * 60_000

type Typed = { readonly name: string; readonly password: string; readonly code?: string }

/** What a try counts against: the browser if the account knows it, else the address, alone and with the name. */
const triedBy = (request: FastifyRequest, name: string): readonly [Tried, ...Tried[]] => {
  const device = knownDeviceOf(request, name)
  if (device !== null) return [{ key: `device ${device}`, free: FREE.name }]
  const address = clientAddress(request)
  return [
    { key: `name ${address} ${name}`, free: FREE.name },
    { key: `address ${address}`, free: FREE.address },
  ]
}

/** An account that has proved who it is, and by which provider; null for its password. */
type Entering = { readonly name: string; readonly by: string | null }

/** Opens a session of this browser. */
export const openSession = async (
  { store, now }: DeskTools,
  { name, by }: Entering,
  reply: FastifyReply,
): Promise<void> => {
  const secret = drawSecret()
  const device = describeDevice(reply.request.headers['user-agent'])
  const detail = [device, by].filter(Boolean).join(' · ')
  const times = { createdAt: now(), seenAt: now(), endsAt: now() + SESSION_MS }
  const event = eventBy({ account: name, token: null }, { kind: 'signed_in', subject: name, detail }, now())
  await store.openSession({ id: newId(), hash: hashSecret(secret), account: name, device, ...times }, event)
  setSession(reply, secret, SESSION_MS / 1_000)
  if (knownDeviceOf(reply.request, name) === null) rememberDevice(reply, newId(), name)
}

/** Signs in an account: a wrong password and an unknown name get the same answer after the same time. */
export const signIn = async (
  tools: DeskTools,
  { name: typed, password, code }: Typed,
  reply: FastifyReply,
): Promise<Outcome<DeskAccount, 'password_wrong' | 'code_missing' | 'code_wrong' | 'sign_in_paused'>> => {
  const name = typed.trim().toLowerCase()
  const tried = triedBy(reply.request, name)
  const waitMs = await tools.budget.take(tried)
  if (waitMs > 0) return pause(reply, waitMs)
  const account = await tools.store.account(name)
  const checked = await checkPassword(tools, { tried, account, password }, reply)
  if (!checked.ok) return checked
  if (account === null) return refuseWith('password_wrong')
  const proven = await checkFactor(tools, { account: name, device: knownDeviceOf(reply.request, name), code }, reply)
  if (!proven.ok) return proven
  await openSession(tools, { name: account.name, by: null }, reply)
  return ok(account)
}

type NewPassword = { readonly desk: DeskCaller; readonly current: string; readonly password: string }

/** Changes the password of the caller, who knows the current one; the other sessions of the account end. */
export const changePassword = async (
  tools: DeskTools,
  { desk, current, password }: NewPassword,
  reply: FastifyReply,
): Promise<Outcome<object, 'password_wrong' | 'password_too_short' | 'sign_in_paused'>> => {
  const { store, passwords, now } = tools
  if ([...password].length < PASSWORD_SHORTEST) return refuseWith('password_too_short')
  const checked = await checkOwnPassword(tools, { desk, password: current }, reply)
  if (!checked.ok) return checked
  const hash = await passwords.hash(password)
  if (hash === null) return pause(reply, BUSY_MS)
  const changed = { account: desk.account, hash, isFirst: false, keepSession: desk.session }
  await store.setPassword(changed, eventBy(desk, { kind: 'password_changed', subject: desk.account }, now()))
  return ok({})
}
