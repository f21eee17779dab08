import type { Reader } from '@pd/runtime/settings'
import type { DeskRole } from '@pd/store'

/** What a provider says of a person. */
export type Claims = Readonly<Record<string, unknown>> & { readonly sub: string }

/** Who may come to the desk by a provider, as which role. */
export type RoleRules = {
  /** The claim that lists a person's groups: its name, or the path to it with dots between. */
  readonly claim: string
  readonly operators: readonly string[]
  readonly curators: readonly string[]
}

const SUBJECT = 'sub:'

/** Reads a list of groups, `@domain`s of e-mail addresses and `sub:` identifiers. */
export const asRoleList: Reader<readonly string[]> = (text) => ({
  ok: true,
  value: text
    .split(',')
    .map((entry) => entry.trim())
    .filter(Boolean),
})

const own = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined

/** A name with dots in it, such as an address, comes before a path. */
const valueAt = (claims: Claims, claim: string): unknown =>
  own(claims, claim) ?? claim.split('.').reduce<unknown>((value, key) => own(value, key), claims)

const groupsOf = (claims: Claims, claim: string): readonly unknown[] => [valueAt(claims, claim)].flat()

/** An address counts by its domain once the provider says that it has verified it: anyone may type an address. */
const hasDomain = ({ email, email_verified }: Claims, domain: string): boolean =>
  email_verified === true && typeof email === 'string' && email.toLowerCase().endsWith(domain.toLowerCase())

const matches = (claims: Claims, claim: string) => {
  const groups = groupsOf(claims, claim)
  return (entry: string): boolean => {
    if (entry.startsWith('@')) return hasDomain(claims, entry)
    if (entry.startsWith(SUBJECT)) return claims.sub === entry.slice(SUBJECT.length)
    return groups.includes(entry)
  }
}

/** The role of a person at the desk; null for one who has none. */
export const roleOf = (claims: Claims, { claim, operators, curators }: RoleRules): DeskRole | null => {
  const isListed = matches(claims, claim)
  if (operators.some(isListed)) return 'operator'
  return curators.some(isListed) ? 'curator' : null
}

const LONGEST_NAME = 32

const asAccountName = (text: unknown): string =>
  typeof text !== 'string'
    ? ''
    : text
        .normalize('NFD')
        .toLowerCase()
        .replace(/\p{Mark}/gu, '')
        .replace(/[^a-z0-9._-]+/g, '-')
        .replace(/^[._-]+|[._-]+$/g, '')
        .slice(0, LONGEST_NAME)

/** The name of a new account: the person's user name, the part of the e-mail address before its @, or the name. */
export const accountNameOf = ({ preferred_username, email, name }: Claims): string => {
  const local = (text: unknown): string => asAccountName(typeof text === 'string' ? text.split('@')[0] : text)
  return local(preferred_username) || local(email) || asAccountName(name) || 'person'
}
