export const SEVERITIES = ['unknown', 'low', 'medium', 'high', 'critical'] as const
export type Severity = (typeof SEVERITIES)[number]

/** One advisory that meets one package. */
export type Finding = {
  readonly id: string
  /** Other names of the same, a CVE mostly. */
  readonly aliases: readonly string[]
  readonly severity: Severity
  readonly package: string
  readonly version: string
  /** The first version without it; null while there is none. */
  readonly fixedIn: string | null
  readonly summary: string
  /** Who says so. */
  readonly source: string
}
