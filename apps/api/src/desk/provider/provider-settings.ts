import { checkedBy, type SettingsTable } from '@pd/runtime/settings'
import { asRoleList, type RoleRules } from './role-rules.ts'

const LOOPBACK = ['localhost', '127.0.0.1', '[::1]']

/** Codes and tokens cross the network: without TLS only to a provider on this machine, for a trial. */
const validateIssuer = (text: string): string | null => {
  const url = URL.parse(text)
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && LOOPBACK.includes(url.hostname))
  return isSafe && !url.search && !url.hash
    ? null
    : `must look like https://login.example/realms/school, not "${text}".`
}

/** The settings of a provider of OpenID Connect, by which people sign in at the desk. */
export const PROVIDER_SETTINGS = {
  oidcIssuer: {
    flag: null,
    env: 'OIDC_ISSUER',
    about: 'people sign in at the desk by this provider of OpenID Connect too, such as https://login.example',
    read: checkedBy(validateIssuer),
  },
  oidcClientId: { flag: null, env: 'OIDC_CLIENT_ID', about: 'the game as that provider knows it' },
  oidcClientSecret: {
    flag: null,
    env: 'OIDC_CLIENT_SECRET',
    secret: true,
    about: 'its secret there; none for a public client',
  },
  oidcName: { flag: null, env: 'OIDC_NAME', about: "what the button calls the provider (default the issuer's host)" },
  oidcScope: {
    flag: null,
    env: 'OIDC_SCOPE',
    default: 'openid profile email',
    about: 'the scopes asked for, with spaces between',
  },
  oidcClaim: {
    flag: null,
    env: 'OIDC_CLAIM',
    default: 'groups',
    about: 'the claim with the groups or roles of a person, such as realm_access.roles',
  },
  oidcOperators: {
    flag: null,
    env: 'OIDC_OPERATORS',
    default: '',
    about: 'operators: groups, @domains of verified e-mail addresses, sub:IDENTIFIERS, with commas between',
    read: asRoleList,
  },
  oidcCurators: {
    flag: null,
    env: 'OIDC_CURATORS',
    default: '',
    about: 'curators, in the same way',
    read: asRoleList,
  },
} as const satisfies SettingsTable

/** How to reach a provider, and whom it may send. */
export type ProviderSettings = {
  readonly issuer: string
  readonly clientId: string
  readonly clientSecret: string | undefined
  readonly name: string
  readonly scope: string
  readonly rules: RoleRules
}
