import { Fault, type Settings } from '@pd/runtime'
import type { PROVIDER_SETTINGS, ProviderSettings } from './provider-settings.ts'

const NO_ROLE =
  'OIDC_ISSUER needs OIDC_CURATORS or OIDC_OPERATORS: without them no person of the provider has a role at the desk.'

/** The provider that the settings name, or null; a fault where a part of it is missing. */
export const requireProvider = (settings: Settings<typeof PROVIDER_SETTINGS>): ProviderSettings | null => {
  const { oidcIssuer, oidcClientId, oidcClientSecret, oidcName, oidcScope, oidcClaim } = settings
  if (oidcIssuer === undefined && oidcClientId === undefined) return null
  if (oidcIssuer === undefined) throw new Fault('OIDC_CLIENT_ID needs OIDC_ISSUER, the address of the provider.', 2)
  if (oidcClientId === undefined)
    throw new Fault('OIDC_ISSUER needs OIDC_CLIENT_ID, by which the provider knows the game.', 2)
  const rules = { claim: oidcClaim, operators: settings.oidcOperators, curators: settings.oidcCurators }
  if (rules.operators.length + rules.curators.length === 0) throw new Fault(NO_ROLE, 2)
  return {
    issuer: oidcIssuer,
    clientId: oidcClientId,
    clientSecret: oidcClientSecret || undefined,
    name: oidcName ?? new URL(oidcIssuer).host,
    scope: oidcScope,
    rules,
  }
}
