import { newId } from '@pd/catalogue'
import { OPERATOR_SCOPES, type Scope } from '@pd/contract'
import { ok } from '@pd/core'
import type { Handlers } from '../endpoints/handler.ts'
import { refuseWith } from '../endpoints/outcome.ts'
import { type DeskTools, eventBy } from './desk-tools.ts'
import { drawSecret, hashSecret } from './secrets.ts'

const TOKENS_MOST = 50
const DAY_MS = 86_400_000
/** By which a scanner for leaked secrets knows a token of this game. */
const PREFIX = 'pd_'

/** The tokens by which programs act for an account. */
export const tokenRoutes = ({
  store,
  now,
}: DeskTools): Pick<Handlers, 'deskTokens' | 'newDeskToken' | 'endDeskToken'> => ({
  deskTokens: async ({ desk }) => {
    const tokens = (await store.tokens(desk.account, now())).map(({ id, name, scopes, createdAt, usedAt, endsAt }) => ({
      id,
      name,
      scopes: scopes as Scope[],
      createdAt,
      usedAt,
      endsAt,
    }))
    return ok({ tokens })
  },

  newDeskToken: async ({ desk, body }) => {
    const { scopes, days } = body
    const isOperators = scopes.some((scope) => OPERATOR_SCOPES.includes(scope))
    if (isOperators && desk.role !== 'operator') return refuseWith('not_operator')
    const name = body.name.trim()
    const token = `${PREFIX}${drawSecret()}`
    const times = { createdAt: now(), usedAt: null, endsAt: now() + days * DAY_MS }
    const event = eventBy(desk, { kind: 'token_added', subject: name, detail: scopes.join(' ') }, now())
    const added = await store.addToken(
      { id: newId(), hash: hashSecret(token), account: desk.account, name, scopes, ...times, most: TOKENS_MOST },
      event,
    )
    return added ? ok({ token }) : refuseWith('too_many_tokens')
  },

  endDeskToken: async ({ desk, params }) => {
    const event = eventBy(desk, { kind: 'token_ended' }, now())
    const isEnded = await store.endToken({ account: desk.account, id: params.id }, event)
    return isEnded ? ok({}) : refuseWith('desk_entry_not_found')
  },
})
