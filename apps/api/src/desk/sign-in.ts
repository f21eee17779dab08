import { newId } from '@pd/catalogue'
import { ok } from '@pd/core'
import { PASSWORD_SHORTEST } from '@pd/runtime'
import type { DeskAccount } from '@pd/store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Outcome, refuseWith } from '../endpoints/outcome.ts'
import { clientAddress } from '../http/connections/client-address.ts'
import { knownDeviceOf, rememberDevice, setSession } from './cookies.ts'
import { describeDevice } from './describe-device.ts'
import type { DeskCaller } from './desk-access.ts'
import { type DeskTools, eventBy } from './desk-tools.ts'
import { drawSecret, hashSecret } from './secrets.ts'
import type { Tried } from './sign-in-budget.ts'

/** A session ends then in any case. */
const SESSION_MS = 30 * 24 * 60 * 60_000
const FREE = { name: 5, address: 30 }

type Typed = { readonly name: string; readonly password: string }

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

/** Refuses a try until later. */
export const pause = (reply: FastifyReply, waitMs: number) => {
  reply.header('retry-after', Math.ceil(waitMs / 1_000))
  return refuseWith('sign_in_paused')
}

const BUSY_MS = 1_000

type Checked = Outcome<null, 'password_wrong' | 'sign_in_paused'>

/** Checks a password within the budget of tries; `account` is null for an unknown name. */
const checkPassword = async (
  { passwords, budget, store, now }: DeskTools,
  { tried, account, password }: { tried: readonly [Tried, ...Tried[]]; account: DeskAccount | null; password: string },
  reply: FastifyReply,
): Promise<Checked> => {
  const isRight = await passwords.verify(password, account?.passwordHash ?? null)
  if (isRight === null) {
    budget.giveBack(tried)
    return pause(reply, BUSY_MS)
  }
  if (!isRight) {
    await store.countFailure(account?.name ?? null, now())
    return refuseWith('password_wrong')
  }
  budget.giveBack(tried)
  budget.clear(tried[0])
  return ok(null)
}

const openSession = async ({ store, now }: DeskTools, name: string, reply: FastifyReply): Promise<void> => {
  const secret = drawSecret()
  const device = describeDevice(reply.request.headers['user-agent'])
  const times = { createdAt: now(), seenAt: now(), endsAt: now() + SESSION_MS }
  const event = eventBy({ account: name, token: null }, { kind: 'signed_in', subject: name, detail: device }, now())
  await store.openSession({ id: newId(), hash: hashSecret(secret), account: name, device, ...times }, event)
  setSession(reply, secret, SESSION_MS / 1_000)
  if (knownDeviceOf(reply.request, name) === null) rememberDevice(reply, newId(), name)
}

/** Signs in an account: a wrong password and an unknown name get the same answer after the same time. */
export const signIn = async (
  tools: DeskTools,
  { name: typed, password }: Typed,
  reply: FastifyReply,
): Promise<Outcome<DeskAccount, 'password_wrong' | 'sign_in_paused'>> => {
  const name = typed.trim().toLowerCase()
  const tried = triedBy(reply.request, name)
  const waitMs = tools.budget.take(tried)
  if (waitMs > 0) return pause(reply, waitMs)
  const account = await tools.store.account(name)
  const checked = await checkPassword(tools, { tried, account, password }, reply)
  if (!checked.ok) return checked
  if (account === null) return refuseWith('password_wrong')
  await openSession(tools, account.name, reply)
  return ok(account)
}

type Passwords = { readonly current: string; readonly password: string }

/** Changes the password of the caller, who knows the current one; the other sessions of the account end. */
export const changePassword = async (
  tools: DeskTools,
  { desk, current, password }: Passwords & { readonly desk: DeskCaller },
  reply: FastifyReply,
): Promise<Outcome<object, 'password_wrong' | 'password_too_short' | 'sign_in_paused'>> => {
  const { store, passwords, budget, now } = tools
  if ([...password].length < PASSWORD_SHORTEST) return refuseWith('password_too_short')
  const tried = [{ key: `password ${desk.account}`, free: FREE.name }] as const
  const waitMs = budget.take(tried)
  if (waitMs > 0) return pause(reply, waitMs)
  const account = await store.account(desk.account)
  const checked = await checkPassword(tools, { tried, account, password: current }, reply)
  if (!checked.ok) return checked
  const hash = await passwords.hash(password)
  if (hash === null) return pause(reply, BUSY_MS)
  const changed = { account: desk.account, hash, isFirst: false, keepSession: desk.session }
  await store.setPassword(changed, eventBy(desk, { kind: 'password_changed', subject: desk.account }, now()))
  return ok({})
}
