import type { DeskLog, DeskMe, DeskPeople, DeskSessions, DeskTokens } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'

/** The parts of the page, each with its own refusals. */
export type DeskPart = 'page' | 'signIn' | 'password' | 'sessions' | 'tokens' | 'people' | 'log'

/** A secret that the server shows once. */
export type ShownSecret = { readonly kind: 'token' | 'password'; readonly of: string; readonly text: string }

/** What the desk shows. */
export const createDesk = () => ({
  /** The account; null where none is signed in, undefined until the server has said. */
  me: signal<DeskMe | null | undefined>(undefined),
  sessions: signal<DeskSessions['sessions']>([]),
  tokens: signal<DeskTokens['tokens']>([]),
  people: signal<DeskPeople['people']>([]),
  log: signal<DeskLog>({ events: [], isWhole: true }),
  secret: signal<ShownSecret | undefined>(undefined),
  isPasswordChanged: signal(false),
  busy: signal(false),
  trouble: signal<{ readonly part: DeskPart; readonly code: ProblemCode } | undefined>(undefined),
})
/** What `createDesk` makes. */
export type Desk = ReturnType<typeof createDesk>
