import type { Finding } from '../advisories/finding.ts'
import { mergeFindings } from '../advisories/merge-findings.ts'
import type { Source } from '../advisories/source.ts'
import type { Located } from '../bom/package-url.ts'
import type { Target } from './target.ts'

/** A scanner's answer about one target. */
export type Scanned = { readonly target: string; readonly scanner: string; readonly findings: readonly Finding[] }

export type Verdict = {
  readonly target: Target
  readonly findings: readonly Finding[]
  /** Why this is no judgement of everything that the target holds; empty when it is. */
  readonly gaps: readonly string[]
  /** What nobody files advisories for under a package's name, so that its own project must be watched. */
  readonly notes: readonly string[]
  readonly sources: readonly string[]
}

type Asked = {
  readonly findings: readonly Finding[]
  /** By whom each package was judged. */
  readonly judges: ReadonlyMap<string, readonly string[]>
  readonly failures: readonly string[]
}

const identify = ({ type, name, version, distribution }: Located): string =>
  [type, distribution?.id, distribution?.version, name, version].join(' ')

/** One of each package, however many targets hold it. */
const distinct = (targets: readonly Target[]): Located[] => [
  ...new Map(targets.flatMap(({ packages }) => packages.map((one) => [identify(one), one]))).values(),
]

/** A source that can't be reached leaves its packages to the others. */
const askAll = async (sources: readonly Source[], packages: readonly Located[]): Promise<Asked> => {
  const [findings, judges, failures]: [Finding[], Map<string, string[]>, string[]] = [[], new Map(), []]
  for (const source of sources) {
    try {
      const judgement = await source.judge(packages)
      findings.push(...judgement.findings)
      for (const one of judgement.judged) judges.set(identify(one), [...(judges.get(identify(one)) ?? []), source.name])
    } catch (error) {
      failures.push(`${source.name}: ${error instanceof Error ? error.message : error}`)
    }
  }
  return { findings, judges, failures }
}

const KINDS: Readonly<Record<string, string>> = {
  npm: 'npm packages',
  deb: "Debian's packages",
  apk: "Alpine's packages",
}

const gapsOf = (target: Target, judged: ReadonlySet<string>): string[] => {
  const missing = target.packages.filter((one) => one.type in KINDS && !judged.has(identify(one)))
  const byKind = Map.groupBy(missing, ({ type, distribution }) =>
    [KINDS[type], distribution && `(${distribution.id} ${distribution.version})`].filter(Boolean).join(' '),
  )
  const unjudged = [...byKind].map(([kind, all]) => `no source of advisories judged ${all.length} ${kind}`)
  const unknown = target.isComplete ? [] : ['its system has no package database, so nobody knows what is in it']
  return [...unknown, ...unjudged]
}

const judgeTarget = (target: Target, { findings, judges }: Asked, scans: readonly Scanned[]): Verdict => {
  const held = new Set(target.packages.map((one) => `${one.name} ${one.version}`))
  const keys = target.packages.map(identify)
  const own = findings.filter((one) => held.has(`${one.package} ${one.version}`))
  return {
    target,
    findings: mergeFindings([...own, ...scans.flatMap((one) => one.findings)]),
    gaps: gapsOf(target, new Set(scans.length > 0 ? keys : judges.keys())),
    notes: target.packages.filter(({ type }) => type === 'generic').map(({ name, version }) => `${name} ${version}`),
    sources: [...new Set([...keys.flatMap((key) => judges.get(key) ?? []), ...scans.map(({ scanner }) => scanner)])],
  }
}

/** Asks every source about every package; what nobody judged is a gap, and never a pass. */
export const judgeTargets = async (
  targets: readonly Target[],
  sources: readonly Source[],
  scanned: readonly Scanned[],
): Promise<{ readonly verdicts: Verdict[]; readonly failures: readonly string[] }> => {
  const asked = await askAll(sources, distinct(targets))
  const verdicts = targets.map((target) =>
    judgeTarget(
      target,
      asked,
      scanned.filter((one) => one.target === target.name),
    ),
  )
  return { verdicts, failures: asked.failures }
}
