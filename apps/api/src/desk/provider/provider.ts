import type { ClientAuth, Configuration } from 'openid-client'
import type { ProviderSettings } from './provider-settings.ts'
import type { Claims } from './role-rules.ts'

/** What a browser keeps between leaving for the provider and its return. */
export type Departure = {
  readonly state: string
  readonly nonce: string
  /** Proves to the provider that the code goes to the server that asked for it (PKCE). */
  readonly verifier: string
  /** The page to which the provider sends the browser back. */
  readonly returnTo: string
}

/** A person as the provider says. */
export type Arrival = { readonly issuer: string; readonly claims: Claims }

/** A provider of OpenID Connect. Its methods throw: {@link isProviderAway} says whether it gave no answer. */
export type Provider = {
  readonly name: string
  readonly rules: ProviderSettings['rules']
  /** The address to leave for, and what to keep meanwhile. */
  readonly leave: (returnTo: string) => Promise<{ readonly url: string; readonly departure: Departure }>
  /** Redeems the query with which the provider sent the browser back, once state, nonce, issuer, audience, time and signature are right. */
  readonly arrive: (query: string, departure: Departure) => Promise<Arrival>
}

/** A browser waits ten seconds for an answer; one needs two requests of the provider, or three. */
const TIMEOUT_SECONDS = 3
/** How far the clocks of the two servers may be apart. */
const CLOCK_SKEW_SECONDS = 60
/** A provider that moves an endpoint says so within this time. */
const KNOWN_FOR_MS = 60 * 60_000

/** What the library says of a provider that cannot be reached, or answers as none does. */
const AWAY = ['OAUTH_TIMEOUT', 'OAUTH_RESPONSE_IS_NOT_CONFORM', 'OAUTH_RESPONSE_IS_NOT_JSON', 'OAUTH_PARSE_ERROR']

/** Whether a provider gave no answer, or none of a provider. */
export const isProviderAway = (error: unknown): boolean => {
  if (!(error instanceof Error)) return false
  const { code } = error as { code?: unknown }
  if (AWAY.includes(String(code)) || error.message === 'fetch failed' || error.name === 'TimeoutError') return true
  return isProviderAway(error.cause)
}

type Library = typeof import('openid-client')
/** The library, which is loaded where a provider is set alone, and what the provider says of itself. */
type Known = { readonly oidc: Library; readonly config: Configuration }

/** Every server takes HTTP Basic but one that says that it does not (RFC 6749, 2.3.1). */
const authenticate = (
  { None, ClientSecretBasic, ClientSecretPost }: Library,
  secret: string | undefined,
): ClientAuth => {
  if (secret === undefined) return None()
  const [basic, post] = [ClientSecretBasic(secret), ClientSecretPost(secret)]
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic']
    return (methods.includes('client_secret_basic') ? basic : post)(server, ...rest)
  }
}

const discover = async ({ issuer, clientId, clientSecret }: ProviderSettings): Promise<Known> => {
  const oidc = await import('openid-client')
  const isPlain = issuer.startsWith('http:')
  const metadata = { [oidc.clockTolerance]: CLOCK_SKEW_SECONDS }
  const config = await oidc.discovery(new URL(issuer), clientId, metadata, authenticate(oidc, clientSecret), {
    timeout: TIMEOUT_SECONDS,
    // signatures are checked although the token came by TLS
    execute: [oidc.enableNonRepudiationChecks, ...(isPlain ? [oidc.allowInsecureRequests] : [])],
  })
  return { oidc, config }
}

/** Keeps what a provider says of itself for an hour; a failure is asked again. */
const createDiscovery = (settings: ProviderSettings, now: () => number) => {
  let known: (Known & { readonly until: number }) | null = null
  return async (): Promise<Known> => {
    if (known === null || now() >= known.until) known = { ...(await discover(settings)), until: now() + KNOWN_FOR_MS }
    return known
  }
}

type Tokens = Awaited<ReturnType<Library['authorizationCodeGrant']>>

/** Groups are often in the reply about the person alone, and not in the token. */
const claimsOf = async ({ oidc, config }: Known, tokens: Tokens): Promise<Claims> => {
  const proven = tokens.claims()
  if (proven === undefined) throw new Error('the provider sent no ID token')
  if (!config.serverMetadata().userinfo_endpoint) return proven
  return { ...(await oidc.fetchUserInfo(config, tokens.access_token, proven.sub)), ...proven }
}

/** Makes the provider of a process; it is first asked when a person signs in. */
export const createProvider = (settings: ProviderSettings, now: () => number): Provider => {
  const discovered = createDiscovery(settings, now)
  return {
    name: settings.name,
    rules: settings.rules,
    leave: async (returnTo) => {
      const { oidc, config } = await discovered()
      const [state, nonce, verifier] = [oidc.randomState(), oidc.randomNonce(), oidc.randomPKCECodeVerifier()]
      const url = oidc.buildAuthorizationUrl(config, {
        ...{ redirect_uri: returnTo, scope: settings.scope, state, nonce, code_challenge_method: 'S256' },
        code_challenge: await oidc.calculatePKCECodeChallenge(verifier),
      })
      return { url: url.href, departure: { state, nonce, verifier, returnTo } }
    },
    arrive: async (query, { state, nonce, verifier, returnTo }) => {
      const known = await discovered()
      const tokens = await known.oidc.authorizationCodeGrant(known.config, new URL(`${returnTo}?${query}`), {
        ...{ expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true },
      })
      return { issuer: known.config.serverMetadata().issuer, claims: await claimsOf(known, tokens) }
    },
  }
}
