import type { BodyOf, EndpointName, Endpoints, ParamNames, PathOf, ProblemCode, QueryOf, ReplyOf } from '@pd/contract'
import type { FailureCode } from '@pd/core'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DeskCaller } from '../desk/desk-access.ts'
import type { LiveRoom } from '../rooms/runtime/live-room.ts'
import type { Outcome } from './outcome.ts'
import type { SharedBody } from './shared-bodies.ts'

type RoomPath = `/rooms/:code${string}`

/** A player with a session. */
type PlayerCaller = { readonly player: string }
/** A player with a session in a room that exists and from which the player is not kicked. */
export type RoomCaller = PlayerCaller & { readonly live: LiveRoom }
/** A caller who may have no session. */
type AnonymousCaller = { readonly player: string | null }
/** A caller who gets a session, if it has none, when the handler starts one. */
export type NewCaller = AnonymousCaller & { readonly startSession: () => string }

/** An account of the desk. */
export type AccountCaller = { readonly desk: DeskCaller }

/** What is known of the caller of an endpoint, by the role in its row. */
type CallerOf<N extends EndpointName> = Endpoints[N] extends { readonly role: 'player' | 'host' | 'moderator' }
  ? PathOf<N> extends RoomPath
    ? RoomCaller
    : PlayerCaller
  : Endpoints[N] extends { readonly role: 'curator' | 'operator' }
    ? AccountCaller
    : Endpoints[N] extends { readonly session: 'starts' }
      ? NewCaller
      : Endpoints[N] extends { readonly session: 'ignored' }
        ? unknown
        : AnonymousCaller

/** A request that was admitted and validated, typed by the row of its endpoint. */
export type Call<N extends EndpointName> = CallerOf<N> & {
  readonly params: Readonly<Record<ParamNames<PathOf<N>>[number], string>>
  readonly query: QueryOf<N>
  readonly body: BodyOf<N>
  readonly request: FastifyRequest
  /** For headers and statuses; a handler that sends the reply itself returns it. */
  readonly reply: FastifyReply
}

type Value<N extends EndpointName> = Endpoints[N] extends { readonly cache: 'shared' }
  ? SharedBody<ReplyOf<N>>
  : Endpoints[N] extends { readonly reply: object }
    ? ReplyOf<N>
    : string | Buffer

/** What a handler may refuse with: the problems of its row, those of any request, and those of the rules. */
type Problem<N extends EndpointName> =
  | FailureCode
  | 'request_invalid'
  | 'route_not_found'
  | (Endpoints[N] extends { readonly problems: readonly (infer Code extends ProblemCode)[] } ? Code : never)

type Answer<N extends EndpointName> = Outcome<Value<N>, Problem<N>>

/** Answers a call with the reply of its row, or with a problem. */
export type Handler<N extends EndpointName> = (call: Call<N>) => Promise<Answer<N> | FastifyReply> | Answer<N>

/** One handler for each endpoint: a missing one does not compile. */
export type Handlers = { readonly [N in EndpointName]: Handler<N> }
