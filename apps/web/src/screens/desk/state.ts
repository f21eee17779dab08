import type {
  DeskLog,
  DeskMe,
  DeskPack,
  DeskPeople,
  DeskSecondFactor,
  DeskSessions,
  DeskTokens,
  Replaced,
  ShownFactor,
} from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'

/** The parts of the page, each with its own refusals. */
export type DeskPart =
  | 'page'
  | 'signIn'
  | 'provider'
  | 'password'
  | 'factor'
  | 'sessions'
  | 'tokens'
  | 'people'
  | 'log'
  | 'packs'

/** A secret that the server shows once. */
type ShownSecret = { readonly kind: 'token' | 'password'; readonly of: string; readonly text: string }

/** What the desk shows. */
export const createDesk = () => ({
  /** The account; null where none is signed in, undefined until the server has said. */
  me: signal<DeskMe | null | undefined>(undefined),
  /** The name of the provider by which people sign in too; null where there is none. */
  provider: signal<string | null>(null),
  /** Whether the account that signs in has been asked for a code. */
  needsCode: signal(false),
  /** The second factor of the account; undefined until the server has said. */
  factor: signal<DeskSecondFactor | undefined>(undefined),
  /** The secret of a second factor that was begun, shown once. */
  newFactor: signal<ShownFactor | undefined>(undefined),
  /** Codes for recovery, shown once. */
  recoveryCodes: signal<readonly string[]>([]),
  sessions: signal<DeskSessions['sessions']>([]),
  tokens: signal<DeskTokens['tokens']>([]),
  people: signal<DeskPeople['people']>([]),
  log: signal<DeskLog>({ events: [], isWhole: true }),
  /** All packs in the order in which players see them; undefined until the server has said. */
  packs: signal<readonly DeskPack[] | undefined>(undefined),
  /** What the latest change of a pack replaced though the page showed something else. */
  unseen: signal<Replaced>([]),
  secret: signal<ShownSecret | undefined>(undefined),
  isPasswordChanged: signal(false),
  busy: signal(false),
  trouble: signal<{ readonly part: DeskPart; readonly code: ProblemCode } | undefined>(undefined),
})
export type Desk = ReturnType<typeof createDesk>

/** Why the server refused something at a part of the page. */
export const troubleOf = ({ trouble }: Desk, part: DeskPart): ProblemCode | undefined =>
  trouble.value?.part === part ? trouble.value.code : undefined
