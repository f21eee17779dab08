import { randomBytes } from 'node:crypto'
import { ok } from '@pd/core'
import { drawPassword } from '@pd/runtime'
import type { DeskFactor } from '@pd/store'
import type { FastifyReply } from 'fastify'
import { type Outcome, refuseWith } from '../../endpoints/outcome.ts'
import { checkOwnPassword } from '../check-password.ts'
import type { DeskCaller } from '../desk-access.ts'
import { type DeskTools, eventBy } from '../desk-tools.ts'
import { pause } from '../pause.ts'
import { hashSecret } from '../secrets.ts'
import { factorAddress, stepOf, toBase32 } from './totp.ts'

/** What RFC 4226 recommends. */
const SECRET_BYTES = 20
const RECOVERY_CODES = 8
const FREE = 5

type Wrong = 'code_missing' | 'code_wrong' | 'sign_in_paused'
type Tried = { readonly account: string; readonly device: string | null; readonly code: string | undefined }

/** A code for recovery may be typed with or without its hyphens. */
const asTyped = (code: string): string => code.toLowerCase().replace(/[\s-]/g, '')

const hashRecovery = (code: string): string => hashSecret(`recovery ${asTyped(code)}`)

type Given = { readonly account: string; readonly typed: string; readonly factor: DeskFactor }

const spend = async ({ store, factors, now }: DeskTools, { account, typed, factor }: Given): Promise<boolean> => {
  const code = asTyped(typed)
  if (!/^\d{6}$/.test(code)) return store.spendCode({ account, hash: hashRecovery(code) })
  const secret = factors.open(factor.secret, account)
  const step = secret && stepOf(secret, code, now())
  return step !== null && store.spendCode({ account, step })
}

/**
 * Checks the second factor of an account whose password was right, where it has one. Wrong codes are slowed by account: a stranger without the
 * password never gets here. A browser that the account knows has tries of its own.
 */
export const checkFactor = async (
  tools: DeskTools,
  { account, device, code }: Tried,
  reply: FastifyReply,
): Promise<Outcome<null, Wrong>> => {
  const factor = await tools.store.factor(account)
  if (!factor?.isOn) return ok(null)
  if (!code?.trim()) return refuseWith('code_missing')
  const tried = [{ key: `code ${account} ${device ?? ''}`, free: FREE }] as const
  const waitMs = await tools.budget.take(tried)
  if (waitMs > 0) return pause(reply, waitMs)
  if (await spend(tools, { account, typed: code, factor })) {
    await tools.budget.clear(tried[0])
    return ok(null)
  }
  await tools.store.countFailure(account, tools.now())
  return refuseWith('code_wrong')
}

type Own = { readonly desk: DeskCaller; readonly reply: FastifyReply }

/** Begins a second factor: the secret is shown this once. */
export const beginFactor = async (tools: DeskTools, { desk, reply }: Own, password: string) => {
  const { store, factors } = tools
  const checked = await checkOwnPassword(tools, { desk, password }, reply)
  if (!checked.ok) return checked
  const secret = randomBytes(SECRET_BYTES)
  const isBegun = await store.beginFactor(desk.account, factors.seal(secret, desk.account))
  if (!isBegun) return refuseWith('factor_is_on')
  return ok({ secret: toBase32(secret), address: factorAddress(secret, desk.account, reply.request.host) })
}

/** Puts a second factor on once a first code has shown that the person has the secret; gives the codes for recovery, shown this once. */
export const putFactorOn = async (tools: DeskTools, { desk, reply }: Own, code: string) => {
  const { store, factors, budget, now } = tools
  const { account } = desk
  const factor = await store.factor(account)
  const secret = factor && !factor.isOn ? factors.open(factor.secret, account) : null
  if (secret === null) return refuseWith('desk_entry_not_found')
  const tried = [{ key: `new code ${account}`, free: FREE }] as const
  const waitMs = await budget.take(tried)
  if (waitMs > 0) return pause(reply, waitMs)
  const step = stepOf(secret, asTyped(code), now())
  if (step === null) return refuseWith('code_wrong')
  const codes = Array.from({ length: RECOVERY_CODES }, drawPassword)
  const event = eventBy(desk, { kind: 'factor_added', subject: account }, now())
  if (!(await store.putFactorOn({ account, step, hashes: codes.map(hashRecovery) }, event)))
    return refuseWith('desk_entry_not_found')
  await budget.clear(tried[0])
  return ok({ codes })
}

/** Removes the second factor of the caller, who knows the password and has a code. */
export const removeOwnFactor = async (
  tools: DeskTools,
  { desk, reply }: Own,
  { password, code }: { readonly password: string; readonly code: string },
) => {
  const { store, now } = tools
  const checked = await checkOwnPassword(tools, { desk, password }, reply)
  if (!checked.ok) return checked
  const proven = await checkFactor(tools, { account: desk.account, device: null, code }, reply)
  if (!proven.ok) return proven
  const event = eventBy(desk, { kind: 'factor_removed', subject: desk.account }, now())
  return (await store.removeFactor(desk.account, event)) ? ok({}) : refuseWith('desk_entry_not_found')
}
