import { compare as compareSemver } from 'semver'
import type { Located } from '../bom/package-url.ts'
import { compareAlpine } from './alpine-version.ts'
import { compareDebian } from './debian-version.ts'
import { type Finding, SEVERITIES, type Severity } from './finding.ts'
import { rateVector, readSeverity } from './severity.ts'

type Event = Readonly<Partial<Record<'introduced' | 'fixed' | 'last_affected' | 'limit', string>>>
type Rating = { readonly type: string; readonly score: string }

/** A record of the OSV format, version 1, as far as it is used here. */
export type OsvRecord = {
  readonly id: string
  readonly aliases?: readonly string[]
  readonly upstream?: readonly string[]
  readonly withdrawn?: string
  readonly summary?: string
  readonly details?: string
  readonly severity?: readonly Rating[]
  readonly database_specific?: { readonly severity?: string }
  readonly affected?: readonly Affected[]
}

type Affected = {
  readonly package?: { readonly ecosystem: string; readonly name: string }
  readonly ranges?: readonly { readonly type: string; readonly events: readonly Event[] }[]
  readonly versions?: readonly string[]
  readonly severity?: readonly Rating[]
  readonly ecosystem_specific?: { readonly urgency?: string }
}

type Compare = (one: string, other: string) => number

/** Debian's releases that have no number in their own os-release yet. */
const DEBIAN_NUMBERS: Readonly<Record<string, string>> = { bookworm: '12', trixie: '13', forky: '14' }

/** How OSV calls where a package is from; null where it has no name for that. */
export const ecosystemOf = ({ type, distribution }: Located): string | null => {
  if (type === 'npm') return 'npm'
  if (!distribution?.version) return null
  if (type === 'deb' && distribution.id === 'debian')
    return `Debian:${DEBIAN_NUMBERS[distribution.version] ?? distribution.version}`
  if (type === 'apk' && distribution.id === 'alpine')
    return `Alpine:v${distribution.version.split('.').slice(0, 2).join('.')}`
  return null
}

const compareOf = (type: string): Compare => {
  if (type === 'npm') return compareSemver
  return type === 'deb' ? compareDebian : compareAlpine
}

const versionOf = (event: Event): string => event.introduced ?? event.fixed ?? event.last_affected ?? event.limit ?? ''

/** OSV's own evaluation: the events in the order of their versions switch between affected and not; "0" is before all. */
const isInRange = (version: string, events: readonly Event[], compare: Compare): boolean => {
  const order: Compare = (one, other) =>
    one === other ? 0 : one === '0' ? -1 : other === '0' ? 1 : compare(one, other)
  let affected = false
  for (const event of events.toSorted((one, other) => order(versionOf(one), versionOf(other)))) {
    const { introduced, fixed, last_affected: last } = event
    if (introduced !== undefined && order(version, introduced) >= 0) affected = true
    if (fixed !== undefined && order(version, fixed) >= 0) affected = false
    if (last !== undefined && order(version, last) > 0) affected = false
  }
  return affected
}

const rangesOf = ({ ranges = [] }: Affected): readonly (readonly Event[])[] =>
  ranges.filter(({ type }) => type !== 'GIT').map(({ events }) => events)

const isAffected = (version: string, affected: Affected, compare: Compare): boolean =>
  (affected.versions ?? []).includes(version) ||
  rangesOf(affected).some((events) => isInRange(version, events, compare))

const firstFix = (version: string, affected: Affected, compare: Compare): string | null => {
  const fixes = rangesOf(affected).flatMap((events) => events.flatMap(({ fixed }) => fixed ?? []))
  return fixes.filter((fix) => compare(fix, version) > 0).toSorted(compare)[0] ?? null
}

const worst = (severities: readonly Severity[]): Severity =>
  severities.reduce((one, other) => (SEVERITIES.indexOf(other) > SEVERITIES.indexOf(one) ? other : one), 'unknown')

const severityOf = (record: OsvRecord, affected: Affected): Severity => {
  const rated = worst([...(record.severity ?? []), ...(affected.severity ?? [])].map(({ score }) => rateVector(score)))
  if (rated !== 'unknown') return rated
  return readSeverity(record.database_specific?.severity ?? affected.ecosystem_specific?.urgency)
}

/** What distributions file advisories under is the source of a package. */
const filedUnder = (one: Located): { readonly name: string; readonly version: string } =>
  one.type === 'npm' ? one : one.source

/** The findings of one record among packages, which are looked up by ecosystem and name. */
export const matchRecord = (record: OsvRecord, lookUp: (key: string) => readonly Located[]): Finding[] => {
  if (record.withdrawn) return []
  return (record.affected ?? []).flatMap((affected) => {
    const { ecosystem, name } = affected.package ?? {}
    return lookUp(`${ecosystem} ${name}`).flatMap((one) => {
      const [{ version }, compare] = [filedUnder(one), compareOf(one.type)]
      if (!isAffected(version, affected, compare)) return []
      return [
        {
          id: record.id,
          aliases: [...(record.aliases ?? []), ...(record.upstream ?? [])],
          severity: severityOf(record, affected),
          package: one.name,
          version: one.version,
          fixedIn: firstFix(version, affected, compare),
          summary: record.summary ?? record.details?.split('\n')[0] ?? '',
          source: 'osv',
        },
      ]
    })
  })
}

/** The look-up that matchRecord wants. */
export const indexPackages = (packages: readonly Located[]): ((key: string) => readonly Located[]) => {
  const index = Map.groupBy(packages, (one) => `${ecosystemOf(one)} ${filedUnder(one).name}`)
  return (key) => index.get(key) ?? []
}
