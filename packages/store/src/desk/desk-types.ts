/** What an account may do: a curator sees to pictures, an operator also to people and the log. */
export type DeskRole = 'curator' | 'operator'

/** An account of the desk. Times are in epoch milliseconds. */
export type DeskAccount = {
  /** Small letters, digits and `.`, `_`, `-`. */
  readonly name: string
  readonly role: DeskRole
  /** Null for an account that signs in by a provider alone. */
  readonly passwordHash: string | null
  /** Whether the password is still the one that was handed to the person. */
  readonly hasFirstPassword: boolean
  readonly createdAt: number
}

/** A browser that is signed in. */
export type DeskSession = {
  readonly id: string
  readonly account: string
  /** The browser and its system in a few words. */
  readonly device: string
  readonly createdAt: number
  readonly seenAt: number
  readonly endsAt: number
}

/** A token by which a program acts for an account. */
export type DeskToken = {
  readonly id: string
  readonly account: string
  readonly name: string
  readonly scopes: readonly string[]
  readonly createdAt: number
  readonly usedAt: number | null
  readonly endsAt: number
}

/** What the log has entries of. */
export type DeskEventKind =
  | 'signed_in'
  | 'sign_in_failed'
  | 'signed_out'
  | 'password_changed'
  | 'password_reset'
  | 'session_ended'
  | 'sessions_ended'
  | 'account_added'
  | 'account_removed'
  | 'role_changed'
  | 'factor_added'
  | 'factor_removed'
  | 'room_closed'
  | 'notice_put'
  | 'notice_removed'
  | 'pack_exported'
  | 'pack_previewed'
  | 'token_added'
  | 'token_ended'
  | 'files_sent'
  | 'pack_added'
  | 'pack_changed'
  | 'packs_ordered'
  | 'items_changed'
  | 'change_undone'

/** An entry of the log: who changed what when. */
export type DeskEvent = {
  readonly id: string
  readonly at: number
  /** The account that acted; null for a caller without one and for the terminal. */
  readonly actor: string | null
  /** The name of the token by which a program acted. */
  readonly token: string | null
  readonly kind: DeskEventKind
  readonly subject: string | null
  readonly detail: string | null
}

/** An entry as the log shows it; `count` is more than 1 for wrong passwords and for files alone. */
export type LoggedEvent = DeskEvent & { readonly count: number }

const DAY_MS = 86_400_000

/** A session ends after `idleMs` without a request. */
export const DESK_IDLE_MS = 7 * DAY_MS
/** Housekeeping deletes entries of the log that are older. */
export const DESK_LOG_MS = 365 * DAY_MS
