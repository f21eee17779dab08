import type { TObject, TSchema } from 'typebox'
import type { ProblemCode } from '../problem.ts'
import type { LimitName } from './limits.ts'
import type { EndpointName } from './routes.ts'
import type { Scope } from './scopes.ts'

/**
 * The role that a caller needs. `anonymous`: anybody. `player`: a session; in a room also not kicked from it. `host`: a player who steers the
 * room, as its host, stand-in or owner. `moderator`: a player without a seat who came to the room by its host's link. `curator`, `operator`: an account of the desk; an operator is a curator too. `monitor`: a program
 * inside the network of the server; the proxy forwards none of these.
 */
export type RequiredRole = 'anonymous' | 'player' | 'host' | 'moderator' | 'curator' | 'operator' | 'monitor'

/** The headings under which endpoints are documented. */
export type Tag = 'health' | 'catalogue' | 'renders' | 'games' | 'rooms' | 'desk'

/** Everything about one endpoint but its method and path, which are in `ROUTES`. */
export type Endpoint = {
  readonly tag: Tag
  readonly summary: string
  /** What the schemas do not say, in Markdown. */
  readonly about?: string
  readonly role: RequiredRole
  /** `starts`: gives a session to a caller without one. `ignored`: the reply is the same for everybody, so no cookie is read. */
  readonly session?: 'starts' | 'ignored'
  /** What `host` endpoints ask for; any right of a host where it is missing. */
  readonly right?: 'kick'
  /** The scope that a token needs at the desk, `any` for one of them all; where it is missing no token is admitted. */
  readonly scope?: Scope | 'any'
  readonly query?: TSchema
  /** The headers that a caller sets; their reader checks them. */
  readonly headers?: TObject
  readonly body?: TSchema
  /** The type of a body that is no JSON. */
  readonly sends?: 'application/offset+octet-stream'
  /** The most bytes of a body that may be larger than most. */
  readonly bodyBytes?: number
  /** The schema of the body of a successful reply; missing where it is no JSON. */
  readonly reply?: TSchema
  /** The status of a successful reply; 200 where it is missing. */
  readonly status?: 201 | 204
  /** The statuses of failures that have the schema of the reply: a monitor reads which check failed. */
  readonly failing?: readonly (500 | 503)[]
  /** The type of a reply that a browser fetches by itself: a picture, a file to save, a stream. */
  readonly media?:
    | 'image/webp'
    | 'application/pdf'
    | 'application/zip'
    | 'text/csv'
    | 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
    | 'application/json'
    | 'text/event-stream'
    | 'text/plain'
    | 'application/offset+octet-stream'
  /**
   * `no-store`: never cached. `shared`: the same for every caller, with an ETag, by anybody who asks each time. `immutable`: by anybody, for
   * good.
   */
  readonly cache: 'no-store' | 'shared' | 'immutable'
  readonly limit?: LimitName
  /** The problems of this endpoint; `problemsOf` adds those that follow from the row. */
  readonly problems?: readonly ProblemCode[]
}

const CURATING = { tag: 'desk', role: 'curator', cache: 'no-store' } as const
/** What curators read, and programs with a token for it. */
export const READING = { ...CURATING, scope: 'packs:read' } as const
/** What curators change, and programs with a token for it. */
export const WRITING = { ...CURATING, scope: 'packs:write' } as const

/** Some of the rows, by their names; a name that is not in `ROUTES` does not compile. */
export type Rows = Partial<Record<EndpointName, Endpoint>>
