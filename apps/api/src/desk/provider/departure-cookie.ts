import type { FastifyReply, FastifyRequest } from 'fastify'
import { clearDeskCookie, readSignedCookie, setSignedCookie } from '../cookies.ts'
import type { Departure } from './provider.ts'

const COOKIE = 'pd_desk_departure'
/** How long a person may take at the provider. */
const LIFETIME_MS = 10 * 60_000

/** A departure that has not ended, and when it does. */
export type KeptDeparture = Departure & { readonly endsAt: number }

/** Keeps in this browser that it has left for the provider; a second departure takes the place of the first. */
export const keepDeparture = (reply: FastifyReply, departure: Departure, now: number): void => {
  const kept: KeptDeparture = { ...departure, endsAt: now + LIFETIME_MS }
  const value = Buffer.from(JSON.stringify(kept)).toString('base64url')
  setSignedCookie(reply, { name: COOKIE, value, seconds: LIFETIME_MS / 1_000 })
}

/** The departure of this browser, which counts once: the reply removes it. Null where there is none, or where it has ended. */
export const takeDeparture = (reply: FastifyReply, now: number): KeptDeparture | null => {
  const { request }: { request: FastifyRequest } = reply
  const value = readSignedCookie(request, COOKIE)
  if (value === null) return null
  clearDeskCookie(reply, COOKIE)
  const kept = JSON.parse(Buffer.from(value, 'base64url').toString()) as KeptDeparture
  return now < kept.endsAt ? kept : null
}
