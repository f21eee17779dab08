import { type Static, Type } from 'typebox'
import { SCOPES } from '../endpoints/scopes.ts'
import { Count, EXACT, Id, Moment, Nullable } from './fields.ts'

const Name = Type.String({ pattern: '^[a-z0-9][a-z0-9._-]{0,31}$', description: 'the name of an account' })
const TypedName = Type.String({ maxLength: 64, description: 'upper and lower case alike' })
const Password = Type.String({ maxLength: 200, description: 'of at least ten characters' })
const Role = Type.Enum(['curator', 'operator'])

/** What nothing else than its success is said of. */
export const Done = Type.Object({})
export type Done = Static<typeof Done>

/** The name and password of an account. */
export const DeskSignIn = Type.Object(
  {
    name: TypedName,
    password: Type.String({ maxLength: 200 }),
    code: Type.Optional(Type.String({ maxLength: 64, description: 'of an account with a second factor' })),
  },
  EXACT,
)

/** The account that calls, by a browser or by a token. */
export const DeskMe = Type.Object({
  name: Name,
  role: Role,
  hasPassword: Type.Boolean({ description: 'false for one who signs in by a provider alone' }),
  hasFirstPassword: Type.Boolean({ description: 'whether the password is still the one that was handed over' }),
  scopes: Type.Union([Type.Array(Type.Enum(SCOPES)), Type.Null()], { description: 'of a token; null in a browser' }),
})
export type DeskMe = Static<typeof DeskMe>

/** How people sign in here. */
export const DeskSignInWays = Type.Object({
  provider: Nullable(Type.String({ description: 'the name of a provider of OpenID Connect, if there is one' })),
})

/** Where a person signs in at the provider. */
export const ProviderAddress = Type.Object({ url: Type.String() })

/** What the provider said when it sent the browser back. */
export const FromProvider = Type.Object(
  { query: Type.String({ maxLength: 8192, description: 'what followed the `?` in the address' }) },
  EXACT,
)

/** A new password, in the place of the one that the account has. */
export const NewPassword = Type.Object({ current: Type.String({ maxLength: 200 }), password: Password }, EXACT)
export type NewPassword = Static<typeof NewPassword>

/** Whether the caller has a second factor, and how many codes for recovery are left. */
export const DeskSecondFactor = Type.Object({ isOn: Type.Boolean(), recoveryCodes: Count })
export type DeskSecondFactor = Static<typeof DeskSecondFactor>

/** The password of the caller, asked for again. */
export const OwnPassword = Type.Object({ password: Type.String({ maxLength: 200 }) }, EXACT)

/** The secret of a second factor, as it is shown once. */
export const ShownFactor = Type.Object({
  secret: Type.String({ description: 'in base 32, to type' }),
  address: Type.String({ description: 'an `otpauth:` address for a QR code' }),
})
export type ShownFactor = Static<typeof ShownFactor>

const Code = Type.String({ maxLength: 64, description: 'six digits, or a code for recovery' })

/** A code that shows that the caller has the secret. */
export const FactorCode = Type.Object({ code: Code }, EXACT)

/** Codes for recovery, as they are shown once; each counts once. */
export const RecoveryCodes = Type.Object({ codes: Type.Array(Type.String()) })
export type RecoveryCodes = Static<typeof RecoveryCodes>

/** What the removal of a second factor asks for. */
export const FactorRemoval = Type.Object({ password: Type.String({ maxLength: 200 }), code: Code }, EXACT)

/** The browsers in which the caller is signed in, the last seen first. */
export const DeskSessions = Type.Object({
  sessions: Type.Array(
    Type.Object({
      id: Id,
      device: Type.String({ description: 'the browser and its system, such as `Firefox, Linux`' }),
      isThis: Type.Boolean(),
      createdAt: Moment,
      seenAt: Moment,
    }),
  ),
})
export type DeskSessions = Static<typeof DeskSessions>

/** The tokens of the caller that have not ended, the newest first. */
export const DeskTokens = Type.Object({
  tokens: Type.Array(
    Type.Object({
      id: Id,
      name: Type.String(),
      scopes: Type.Array(Type.Enum(SCOPES)),
      createdAt: Moment,
      usedAt: Nullable(Moment),
      endsAt: Moment,
    }),
  ),
})
export type DeskTokens = Static<typeof DeskTokens>

/** A token to make. */
export const NewToken = Type.Object(
  {
    name: Type.String({ minLength: 1, maxLength: 60, pattern: '\\S' }),
    scopes: Type.Array(Type.Enum(SCOPES), { minItems: 1, uniqueItems: true }),
    days: Type.Integer({ minimum: 1, maximum: 366, description: 'how long it holds' }),
  },
  EXACT,
)
export type NewToken = Static<typeof NewToken>

/** A token as it is shown once, for the header `Authorization: Bearer`. */
export const ShownToken = Type.Object({ token: Type.String() })

/** All accounts, by their names. */
export const DeskPeople = Type.Object({
  people: Type.Array(
    Type.Object({
      name: Name,
      role: Role,
      hasFirstPassword: Type.Boolean(),
      hasSecondFactor: Type.Boolean(),
      createdAt: Moment,
      sessions: Count,
      seenAt: Type.Union([Moment, Type.Null()], { description: 'when a browser that is signed in was last seen' }),
    }),
  ),
})
export type DeskPeople = Static<typeof DeskPeople>

/** An account to add. */
export const NewPerson = Type.Object({ name: Name, role: Role }, EXACT)
export type NewPerson = Static<typeof NewPerson>

/** A first password, as it is shown once. */
export const ShownPassword = Type.Object({ password: Type.String() })

/** The entry of the log after which the next page begins. */
export const LogQuery = Type.Object({
  at: Type.Optional(Type.Integer({ minimum: 0 })),
  id: Type.Optional(Type.String({ maxLength: 100 })),
})

/** What the log has entries of. */
const DESK_EVENTS = [
  'signed_in',
  'sign_in_failed',
  'signed_out',
  'password_changed',
  'password_reset',
  'session_ended',
  'sessions_ended',
  'account_added',
  'account_removed',
  'role_changed',
  'factor_added',
  'factor_removed',
  'room_closed',
  'notice_put',
  'notice_removed',
  'pack_exported',
  'pack_previewed',
  'token_added',
  'token_ended',
  'files_sent',
  'pack_added',
  'pack_changed',
  'packs_ordered',
  'items_changed',
  'change_undone',
] as const

/** A page of the log, the newest first. */
export const DeskLog = Type.Object({
  events: Type.Array(
    Type.Object({
      id: Type.String(),
      at: Moment,
      actor: Nullable(Type.String({ description: 'an account; null for the terminal and for unknown callers' })),
      token: Nullable(Type.String({ description: 'the name of the token by which a program acted' })),
      kind: Type.Enum(DESK_EVENTS),
      subject: Nullable(Type.String({ description: 'the account, token or pack that changed' })),
      detail: Nullable(Type.String()),
      count: Count,
    }),
  ),
  isWhole: Type.Boolean({ description: 'whether no entry is older' }),
})
export type DeskLog = Static<typeof DeskLog>
