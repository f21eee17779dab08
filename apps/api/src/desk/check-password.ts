import { ok } from '@pd/core'
import type { DeskAccount } from '@pd/store'
import type { FastifyReply } from 'fastify'
import { type Outcome, refuseWith } from '../endpoints/outcome.ts'
import type { DeskCaller } from './desk-access.ts'
import type { DeskTools } from './desk-tools.ts'
import { BUSY_MS, pause } from './pause.ts'
import type { Tried } from './sign-in-budget.ts'

/** How many wrong passwords are free before each costs a pause: of an account in a browser, and of an address. */
export const FREE = { name: 5, address: 30 }

type Checked = Outcome<null, 'password_wrong' | 'sign_in_paused'>

/** Checks a password within the budget of tries; `account` is null for an unknown name. */
export const checkPassword = async (
  { passwords, budget, store, now }: DeskTools,
  { tried, account, password }: { tried: readonly [Tried, ...Tried[]]; account: DeskAccount | null; password: string },
  reply: FastifyReply,
): Promise<Checked> => {
  const isRight = await passwords.verify(password, account?.passwordHash ?? null)
  if (isRight === null) {
    await budget.giveBack(tried)
    return pause(reply, BUSY_MS)
  }
  if (!isRight) {
    await store.countFailure(account?.name ?? null, now())
    return refuseWith('password_wrong')
  }
  await budget.giveBack(tried)
  await budget.clear(tried[0])
  return ok(null)
}

/** Checks the password of the caller, who gives it again before what a passer-by at an open desk may not do. */
export const checkOwnPassword = async (
  tools: DeskTools,
  { desk, password }: { readonly desk: DeskCaller; readonly password: string },
  reply: FastifyReply,
): Promise<Checked> => {
  const tried = [{ key: `password ${desk.account}`, free: FREE.name }] as const
  const waitMs = await tools.budget.take(tried)
  if (waitMs > 0) return pause(reply, waitMs)
  const account = await tools.store.account(desk.account)
  return checkPassword(tools, { tried, account, password }, reply)
}
