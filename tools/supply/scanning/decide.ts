import { type Exception, isExcepted, judgeExceptions } from '../advisories/exceptions.ts'
import type { Finding, Severity } from '../advisories/finding.ts'
import { isAtLeast } from '../advisories/merge-findings.ts'
import type { Verdict } from './judge-targets.ts'

export type Rules = {
  /** Findings from here on fail; an unknown severity counts as high, since nobody said that it is harmless. */
  readonly failOn: Severity
  /** Whether those of the system fail too for which its distribution has no fix yet. */
  readonly unfixed: boolean
  readonly exceptions: readonly Exception[]
  readonly today: string
  /** Of a part of what we ship it can't be said which exceptions nothing needs. */
  readonly isPart: boolean
}

const isSystem = ({ target }: Verdict, { package: name, version }: Finding): boolean =>
  target.packages.some((one) => one.name === name && one.version === version && one.type !== 'npm')

const effective = (severity: Severity): Severity => (severity === 'unknown' ? 'high' : severity)

/** The findings of one target that fail the scan. */
export const failuresOf = (verdict: Verdict, { failOn, unfixed, exceptions, today }: Rules): Finding[] =>
  verdict.findings.filter(
    (one) =>
      isAtLeast(effective(one.severity), failOn) &&
      !isExcepted(one, exceptions, today) &&
      (unfixed || one.fixedIn !== null || !isSystem(verdict, one)),
  )

/** 0 nothing to object to, 1 findings or exceptions that fail, 2 something was not judged at all. */
export const decide = (
  verdicts: readonly Verdict[],
  rules: Rules,
): { readonly code: number; readonly complaints: string[] } => {
  const gaps = verdicts.flatMap(({ target, gaps: all }) => all.map((gap) => `${target.name}: ${gap}`))
  const findings = rules.isPart ? null : verdicts.flatMap((one) => one.findings)
  const complaints = judgeExceptions(rules.exceptions, findings, rules.today)
  const fails = verdicts.some((verdict) => failuresOf(verdict, rules).length > 0) || complaints.length > 0
  return { code: gaps.length > 0 ? 2 : fails ? 1 : 0, complaints: [...gaps, ...complaints] }
}
