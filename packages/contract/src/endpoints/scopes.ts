/** What an API token may be for: to read packs, to change them, to watch over the server as an operator does. */
export const SCOPES = ['packs:read', 'packs:write', 'operate'] as const
export type Scope = (typeof SCOPES)[number]

/** The scopes that alone are an operator's to give. */
export const OPERATOR_SCOPES: readonly Scope[] = ['operate']
