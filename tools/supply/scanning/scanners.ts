import type { Finding } from '../advisories/finding.ts'
import { nameScore, readSeverity } from '../advisories/severity.ts'

/** A scanner that others make: how it is asked about an archive of `docker save`, and how its answer is read. */
export type Scanner = {
  readonly name: string
  /** Words behind the command; its own image has that command as entrypoint. */
  readonly words: (archive: string) => readonly string[]
  /** Whether the command is here: of Docker Scout it is a plugin of docker. */
  readonly probe: readonly string[]
  /** In front of the words when it is a command of this machine. */
  readonly command: readonly string[]
  readonly read: (answer: string) => Finding[]
}

type Trivy = {
  readonly Results?: readonly {
    readonly Vulnerabilities?: readonly {
      readonly VulnerabilityID: string
      readonly PkgName: string
      readonly InstalledVersion: string
      readonly FixedVersion?: string
      readonly Severity: string
      readonly Title?: string
    }[]
  }[]
}

const trivy: Scanner = {
  name: 'trivy',
  command: ['trivy'],
  probe: ['trivy', '--version'],
  words: (archive) => ['image', '--quiet', '--scanners', 'vuln', '--format', 'json', '--input', archive],
  read: (answer) => {
    const { Results } = JSON.parse(answer) as Trivy
    if (!Results) throw new Error('it names no results')
    return Results.flatMap(({ Vulnerabilities = [] }) =>
      Vulnerabilities.map((one) => ({
        id: one.VulnerabilityID,
        aliases: [],
        severity: readSeverity(one.Severity),
        package: one.PkgName,
        version: one.InstalledVersion,
        fixedIn: one.FixedVersion || null,
        summary: one.Title ?? '',
        source: 'trivy',
      })),
    )
  },
}

type Grype = {
  readonly matches?: readonly {
    readonly vulnerability: {
      readonly id: string
      readonly severity?: string
      readonly description?: string
      readonly fix?: { readonly versions?: readonly string[] }
    }
    readonly relatedVulnerabilities?: readonly { readonly id: string }[]
    readonly artifact: { readonly name: string; readonly version: string }
  }[]
}

const grype: Scanner = {
  name: 'grype',
  command: ['grype'],
  probe: ['grype', 'version'],
  words: (archive) => ['--quiet', '--output', 'json', `docker-archive:${archive}`],
  read: (answer) => {
    const { matches } = JSON.parse(answer) as Grype
    if (!matches) throw new Error('it names no matches')
    return matches.map(({ vulnerability, relatedVulnerabilities = [], artifact }) => ({
      id: vulnerability.id,
      aliases: relatedVulnerabilities.map(({ id }) => id),
      severity: readSeverity(vulnerability.severity),
      package: artifact.name,
      version: artifact.version,
      fixedIn: vulnerability.fix?.versions?.[0] ?? null,
      summary: vulnerability.description ?? '',
      source: 'grype',
    }))
  },
}

type Sarif = {
  readonly runs?: readonly {
    readonly tool: {
      readonly driver: {
        readonly rules?: readonly {
          readonly id: string
          readonly shortDescription?: { readonly text: string }
          readonly properties?: {
            readonly purls?: readonly string[]
            readonly fixed_version?: string
            readonly 'security-severity'?: string
            readonly cvssV3_severity?: string
          }
        }[]
      }
    }
  }[]
}

const rateScout = (properties: { readonly 'security-severity'?: string; readonly cvssV3_severity?: string }) => {
  const score = Number(properties['security-severity'])
  return score > 0 ? nameScore(score) : readSeverity(properties.cvssV3_severity)
}

/** `pkg:deb/debian/libc6@2.41-12?os_name=debian` */
const splitUrl = (url: string): { readonly package: string; readonly version: string } => {
  const [, name = url, version = ''] = /^pkg:[^/]+\/(.+?)@([^@?]+)(?:\?.*)?$/.exec(url) ?? []
  return { package: decodeURIComponent(name).replace(/^(debian|alpine)\//, ''), version: decodeURIComponent(version) }
}

const scout: Scanner = {
  name: 'scout',
  command: ['docker', 'scout'],
  probe: ['docker', 'scout', 'version'],
  words: (archive) => ['cves', '--format', 'sarif', `archive://${archive}`],
  read: (answer) => {
    const { runs } = JSON.parse(answer) as Sarif
    if (!runs) throw new Error('it names no runs')
    return runs
      .flatMap(({ tool }) => tool.driver.rules ?? [])
      .flatMap(({ id, shortDescription, properties = {} }) =>
        (properties.purls ?? []).map((url) => ({
          id,
          aliases: [],
          severity: rateScout(properties),
          ...splitUrl(url),
          fixedIn: /^[\d]/.test(properties.fixed_version ?? '') ? (properties.fixed_version ?? null) : null,
          summary: shortDescription?.text ?? '',
          source: 'scout',
        })),
      )
  },
}

export const SCANNERS: readonly Scanner[] = [trivy, grype, scout]
