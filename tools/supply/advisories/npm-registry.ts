import { satisfies } from 'semver'
import type { Located } from '../bom/package-url.ts'
import { Refusal } from '../run-tool.ts'
import type { Finding } from './finding.ts'
import { readSeverity } from './severity.ts'
import type { Source } from './source.ts'

type Advisory = {
  readonly id: number
  readonly url: string
  readonly title: string
  readonly severity: string
  readonly vulnerable_versions: string
}

/** Our own packages are nobody else's business, and a public one may have their name. */
const isPublic = ({ type, name }: Located): boolean => type === 'npm' && !name.startsWith('@pd/')

const idOf = ({ id, url }: Advisory): string => /GHSA(?:-\w{4}){3}/.exec(url)?.[0] ?? `npm-${id}`

/** The first version beyond a range such as ">=1.0.0 <1.2.3", as far as the range says one. */
const fixOf = (range: string): string | null => /<\s*([^\s|=]+)\s*$/.exec(range)?.[1] ?? null

const ask = async (url: string, versions: Readonly<Record<string, string[]>>): Promise<Record<string, Advisory[]>> => {
  const headers = { 'content-type': 'application/json' }
  const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(versions) })
  if (!answer.ok) throw new Refusal(`${url} answered ${answer.status}: this registry serves no advisories`)
  return (await answer.json()) as Record<string, Advisory[]>
}

/** The advisories of a registry, as npm audit asks for them: it is told names and versions and answers what meets them. */
export const npmRegistry = (registry: string): Source => ({
  name: 'npm',
  judge: async (packages) => {
    const asked = packages.filter(isPublic)
    const byName = Map.groupBy(asked, ({ name }) => name)
    const versions = Object.fromEntries(
      [...byName].map(([name, all]) => [name, [...new Set(all.map((one) => one.version))]]),
    )
    const advisories = await ask(`${registry.replace(/\/$/, '')}/-/npm/v1/security/advisories/bulk`, versions)
    const findings = Object.entries(advisories).flatMap(([name, list]) =>
      list.flatMap((one) =>
        (byName.get(name) ?? [])
          .filter(({ version }) => satisfies(version, one.vulnerable_versions, { includePrerelease: true }))
          .map(
            ({ version }): Finding => ({
              id: idOf(one),
              aliases: [],
              severity: readSeverity(one.severity),
              package: name,
              version,
              fixedIn: fixOf(one.vulnerable_versions),
              summary: one.title,
              source: 'npm',
            }),
          ),
      ),
    )
    return { findings, judged: new Set(packages.filter(({ type }) => type === 'npm')) }
  },
})
