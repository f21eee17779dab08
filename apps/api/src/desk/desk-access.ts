import type { Scope } from '@pd/contract'
import { ok } from '@pd/core'
import type { DeskRole, DeskStore } from '@pd/store'
import type { FastifyRequest } from 'fastify'
import { type Outcome, refuseWith } from '../endpoints/outcome.ts'
import { sessionSecretOf } from './cookies.ts'
import { hashSecret } from './secrets.ts'

/** An account that calls, by the session of a browser or by a token. */
export type DeskCaller = {
  readonly account: string
  readonly role: DeskRole
  readonly hasPassword: boolean
  readonly hasFirstPassword: boolean
  /** The session; null for a program. */
  readonly session: string | null
  /** The token; null in a browser. */
  readonly token: { readonly name: string; readonly scopes: readonly Scope[] } | null
}

/** What the row of an endpoint asks of an account. */
type DeskNeeds = { readonly role: DeskRole; readonly scope: Scope | 'any' | undefined }

/** Admits an account to an endpoint, or refuses it. */
export type DeskAccess = (request: FastifyRequest, needs: DeskNeeds) => Promise<Outcome<{ readonly desk: DeskCaller }>>

/** When a session or token was last used is kept to the minute. */
const TOUCH_MS = 60_000

type Needs = { readonly store: DeskStore; readonly now: () => number }

const bySession = async (secret: string, { store, now }: Needs): Promise<DeskCaller | null> => {
  const session = await store.session(hashSecret(secret), now())
  if (session === null) return null
  const { id, account, role, hasPassword, hasFirstPassword, seenAt } = session
  if (now() - seenAt >= TOUCH_MS) await store.touchSession(id, now())
  return { account, role, hasPassword, hasFirstPassword, session: id, token: null }
}

const byToken = async (secret: string, { store, now }: Needs): Promise<DeskCaller | null> => {
  const token = await store.token(hashSecret(secret), now())
  if (token === null) return null
  const { id, account, role, name, usedAt } = token
  if (now() - (usedAt ?? 0) >= TOUCH_MS) await store.touchToken(id, now())
  const by = { name, scopes: token.scopes as Scope[] }
  return { account, role, hasPassword: true, hasFirstPassword: false, session: null, token: by }
}

/** A request with a token reads no cookie: another site's page cannot send that header. */
const callerOf = async (request: FastifyRequest, tools: Needs): Promise<DeskCaller | null> => {
  const { authorization } = request.headers
  if (authorization !== undefined) {
    const [, secret] = /^Bearer +(\S+)$/i.exec(authorization) ?? []
    return secret === undefined ? null : byToken(secret, tools)
  }
  const secret = sessionSecretOf(request)
  return secret ? bySession(secret, tools) : null
}

const hasScope = ({ token }: DeskCaller, scope: DeskNeeds['scope']): boolean =>
  token === null || scope === 'any' || (scope !== undefined && token.scopes.includes(scope))

/** Makes the access check of the desk, with which the rows of its endpoints are held. */
export const createDeskAccess =
  (tools: Needs): DeskAccess =>
  async (request, { role, scope }) => {
    const desk = await callerOf(request, tools)
    if (desk === null) return refuseWith('not_signed_in')
    if (role === 'operator' && desk.role !== 'operator') return refuseWith('not_operator')
    return hasScope(desk, scope) ? ok({ desk }) : refuseWith('scope_missing')
  }
