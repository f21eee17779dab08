import { type Finding, SEVERITIES, type Severity } from './finding.ts'

const namesOf = ({ id, aliases }: Finding): string[] => [id, ...aliases]

const isSame = (one: Finding, other: Finding): boolean =>
  one.package === other.package &&
  one.version === other.version &&
  namesOf(one).some((name) => namesOf(other).includes(name))

export const isAtLeast = (severity: Severity, limit: Severity): boolean =>
  SEVERITIES.indexOf(severity) >= SEVERITIES.indexOf(limit)

const merge = (one: Finding, other: Finding): Finding => ({
  ...one,
  aliases: [...new Set([...one.aliases, ...namesOf(other)])].filter((name) => name !== one.id),
  severity: isAtLeast(one.severity, other.severity) ? one.severity : other.severity,
  fixedIn: one.fixedIn ?? other.fixedIn,
  source: [...new Set([...one.source.split(', '), ...other.source.split(', ')])].join(', '),
})

/** One finding where several tell of the same by any of its names; the worst severity counts. */
export const mergeFindings = (findings: readonly Finding[]): Finding[] => {
  const merged: Finding[] = []
  for (const one of findings) {
    const at = merged.findIndex((other) => isSame(one, other))
    const known = merged[at]
    if (known) merged[at] = merge(known, one)
    else merged.push(one)
  }
  return merged.toSorted(
    (one, other) =>
      SEVERITIES.indexOf(other.severity) - SEVERITIES.indexOf(one.severity) ||
      `${one.package} ${one.id}`.localeCompare(`${other.package} ${other.id}`),
  )
}
