import { ok } from '@pd/core'
import type { DeskAccount } from '@pd/store'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { type Outcome, refuseWith } from '../../endpoints/outcome.ts'
import { clientAddress } from '../../http/connections/client-address.ts'
import { basePathOf } from '../../http/route-facts.ts'
import { type DeskTools, eventBy } from '../desk-tools.ts'
import { pause } from '../pause.ts'
import { hashSecret } from '../secrets.ts'
import { openSession } from '../sign-in.ts'
import { type KeptDeparture, keepDeparture, takeDeparture } from './departure-cookie.ts'
import { type Arrival, isProviderAway, type Provider } from './provider.ts'
import { accountNameOf, roleOf } from './role-rules.ts'

type Tools = DeskTools & { readonly provider: Provider }
type Refused = 'provider_unavailable' | 'provider_refused' | 'role_missing' | 'sign_in_paused'

/** Departures that an address may have without one that ends in a session, before each costs a pause. */
const FREE = 30

const triedBy = (request: FastifyRequest) => [{ key: `provider ${clientAddress(request)}`, free: FREE }] as const

/** The desk of the page that calls: a browser says of which origin that is, and others were refused before. */
const deskPageOf = (request: FastifyRequest): string => {
  const { headers, protocol, host } = request
  return `${headers.origin ?? `${protocol}://${host}`}${basePathOf(request)}/desk`
}

/** An operator reads in the log why; the person, whether to try again. */
const refused = (error: unknown, { log, id }: FastifyRequest) => {
  const isAway = isProviderAway(error)
  const reason = error instanceof Error ? [error.message, (error.cause as Error | undefined)?.message] : [String(error)]
  log.warn({ reason: reason.filter(Boolean).join(': '), request_id: id }, 'a sign-in by the provider has failed')
  return refuseWith(isAway ? 'provider_unavailable' : 'provider_refused')
}

/** The address of the provider at which a person signs in, which this browser now waits for. */
export const leaveForProvider = async (
  { provider, budget, now }: Tools,
  reply: FastifyReply,
): Promise<Outcome<{ url: string }, Refused>> => {
  const { request } = reply
  const waitMs = await budget.take(triedBy(request))
  if (waitMs > 0) return pause(reply, waitMs)
  try {
    const { url, departure } = await provider.leave(deskPageOf(request))
    keepDeparture(reply, departure, now())
    return ok({ url })
  } catch (error) {
    await budget.giveBack(triedBy(request))
    refused(error, request)
    return refuseWith('provider_unavailable')
  }
}

/** Without a role a person gets in no more: sessions that an earlier role has opened end. */
const refuseRole = async ({ store, now }: Tools, { issuer, claims }: Arrival) => {
  const account = await store.identity({ issuer, subject: claims.sub })
  await store.countFailure(account, now())
  if (account === null) return refuseWith('role_missing')
  const ended = eventBy({ account, token: null }, { kind: 'sessions_ended', subject: account }, now())
  await store.endSessions({ account, but: null }, ended)
  return refuseWith('role_missing')
}

const enter = async (
  tools: Tools,
  { arrival, departure }: { arrival: Arrival; departure: KeptDeparture },
  reply: FastifyReply,
): Promise<Outcome<DeskAccount, Refused>> => {
  const { store, provider, budget, now } = tools
  const { issuer, claims } = arrival
  const role = roleOf(claims, provider.rules)
  if (role === null) return refuseRole(tools, arrival)
  const name = await store.enterByProvider({
    identity: { issuer, subject: claims.sub },
    name: accountNameOf(claims),
    role,
    state: { hash: hashSecret(departure.state), endsAt: departure.endsAt },
    at: now(),
    event: (kind, subject, detail) => eventBy({ account: subject, token: null }, { kind, subject, detail }, now()),
  })
  const account = name === null ? null : await store.account(name)
  if (account === null) return refuseWith('provider_refused')
  await budget.clear(triedBy(reply.request)[0])
  await openSession(tools, { name: account.name, by: provider.name }, reply)
  return ok(account)
}

/** Signs in the person whom the provider has sent back to this browser, which had left for it. */
export const arriveFromProvider = async (
  tools: Tools,
  query: string,
  reply: FastifyReply,
): Promise<Outcome<DeskAccount, Refused>> => {
  const departure = takeDeparture(reply, tools.now())
  if (departure === null) return refuseWith('provider_refused')
  let arrival: Arrival
  try {
    arrival = await tools.provider.arrive(query, departure)
  } catch (error) {
    return refused(error, reply.request)
  }
  return enter(tools, { arrival, departure }, reply)
}
