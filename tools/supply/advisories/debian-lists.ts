import { createHash } from 'node:crypto'
import { access, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Located } from '../bom/package-url.ts'
import { readStanzas } from '../inventory/stanzas.ts'
import { runCommand } from '../run-command.ts'
import { Refusal } from '../run-tool.ts'
import { compareDebian } from './debian-version.ts'
import type { Finding } from './finding.ts'
import type { Source } from './source.ts'

export const DEBIAN_MIRROR = 'http://deb.debian.org'
export const DEBIAN_KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg'

/** The releases that Debian's security team looks after, by the number in os-release. */
const RELEASES: Readonly<Record<string, string>> = { '12': 'bookworm', '13': 'trixie' }
const LIST = 'main/binary-amd64/Packages.xz'

const download = async (url: string): Promise<Buffer> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Refusal(`${url} answered ${answer.status}`)
  return Buffer.from(await answer.arrayBuffer())
}

/** The text of a release file if Debian signed it, and it is not an old one that somebody holds up again, as far as it says until when. */
export const openRelease = async (signed: Buffer, keyring: string, now: Date): Promise<string> => {
  await access(keyring).catch(() => {
    throw new Refusal(`${keyring} is missing: install debian-archive-keyring, or say in DEBIAN_KEYRING where it is`)
  })
  const folder = await mkdtemp(join(tmpdir(), 'pd-release-'))
  try {
    await writeFile(join(folder, 'InRelease'), signed)
    const text = await runCommand('gpgv', ['--keyring', keyring, '--output', '-', join(folder, 'InRelease')])
    const [, until] = /^Valid-Until: (.+)$/m.exec(text) ?? []
    if (until && !(Date.parse(until) > now.getTime()))
      throw new Refusal("Debian's release file is no longer valid: the mirror is stale")
    return text
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** The text of a packed list, which must be the one that the release file names. */
export const openList = async (packed: Buffer, release: string): Promise<string> => {
  const sha256 = createHash('sha256').update(packed).digest('hex')
  if (!release.split('\n').some((line) => line.trim() === `${sha256} ${String(packed.length).padStart(8)} ${LIST}`))
    throw new Refusal(`${LIST} is not the list that Debian's release file names`)
  return runCommand('xz', ['--decompress', '--stdout'], { input: packed })
}

/** The newest version of each source in a list of packages. */
export const newestSources = (list: string): Map<string, string> => {
  const newest = new Map<string, string>()
  for (const fields of readStanzas(list)) {
    const [name = '', own = ''] = [fields.get('Package'), fields.get('Version')]
    const [, source = name, version = own] = /^(\S+)(?:\s+\((.+)\))?/.exec(fields.get('Source') ?? '') ?? []
    const known = newest.get(source)
    if (known === undefined || compareDebian(known, version) < 0) newest.set(source, version)
  }
  return newest
}

/** The packages that are older than what Debian published for their release. The lists say not how bad that is: it is taken for high. */
export const missedUpdates = (packages: readonly Located[], newest: ReadonlyMap<string, string>): Finding[] =>
  packages.flatMap(({ name, version, source }) => {
    const published = newest.get(source.name)
    if (published === undefined || compareDebian(source.version, published) >= 0) return []
    return [
      {
        id: `DEBIAN:${source.name}:${published}`,
        aliases: [],
        severity: 'high',
        package: name,
        version,
        fixedIn: published,
        summary: `Debian published an update of ${source.name}`,
        source: 'debian',
      },
    ]
  })

const isDebian = ({ type, distribution }: Located): boolean => type === 'deb' && distribution?.id === 'debian'

const readList = async (suite: string, keyring: string): Promise<string> => {
  const release = await openRelease(await download(`${suite}/InRelease`), keyring, new Date())
  return openList(await download(`${suite}/${LIST}`), release)
}

/** The security suite alone would not do: what a point release took over is deleted from it. */
const suitesOf = (mirror: string, release: string): string[] => [
  `${mirror}/debian-security/dists/${release}-security`,
  `${mirror}/debian/dists/${release}`,
]

/** The lists of a Debian release and of its security suite, signed by Debian: whether published updates are missing. */
export const debianLists = (mirror = DEBIAN_MIRROR, keyring = DEBIAN_KEYRING): Source => ({
  name: 'debian',
  judge: async (packages) => {
    const [findings, judged]: [Finding[], Set<Located>] = [[], new Set()]
    const byRelease = Map.groupBy(packages.filter(isDebian), ({ distribution }) => distribution?.version ?? '')
    for (const [number, installed] of byRelease) {
      const release = RELEASES[number]
      if (!release) continue
      const lists = await Promise.all(suitesOf(mirror, release).map((suite) => readList(suite, keyring)))
      findings.push(...missedUpdates(installed, newestSources(lists.join('\n\n'))))
      for (const one of installed) judged.add(one)
    }
    return { findings, judged }
  },
})
