import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Verdict } from './judge-targets.ts'

const row = (...cells: readonly string[]): string =>
  cells.map((cell, at) => (at < cells.length - 1 ? cell.padEnd([10, 34, 44, 30][at] ?? 0) : cell)).join(' ')

/** A table for people: a heading for each target, a line a finding. */
export const describeVerdict = ({ target, findings, notes, sources }: Verdict): string => {
  const heading = `${target.name}: ${target.packages.length} packages, ${findings.length} findings (${sources.join(', ') || 'judged by nobody'})`
  const lines = findings.map((one) =>
    row(
      one.severity,
      one.id,
      `${one.package} ${one.version}`,
      one.fixedIn ? `fixed in ${one.fixedIn}` : 'no fix',
      one.summary.slice(0, 60),
    ),
  )
  const noted = notes.length > 0 ? [`not from a package manager, so not judged: ${notes.join(', ')}`] : []
  return [heading, ...lines, ...noted].join('\n  ')
}

/** Writes what was found out about each target, for those who sign and for machines; of a part under a name of its own, which nobody signs. */
export const writeReports = async (
  folder: string,
  verdicts: readonly Verdict[],
  facts: {
    readonly startedAt: string
    readonly finishedAt: string
    readonly failOn: string
    readonly only: string | undefined
    readonly failed: ReadonlySet<string>
  },
): Promise<void> => {
  await mkdir(folder, { recursive: true })
  for (const { target, findings, gaps, notes, sources } of verdicts) {
    const passed = gaps.length === 0 && !facts.failed.has(target.name)
    const { startedAt, finishedAt, failOn, only } = facts
    const report = {
      target: target.name,
      image: target.image,
      passed,
      startedAt,
      finishedAt,
      failOn,
      sources,
      gaps,
      notes,
      findings,
    }
    await writeFile(
      join(folder, [target.name, only, 'json'].filter(Boolean).join('.')),
      `${JSON.stringify(report, null, 2)}\n`,
    )
  }
}

/** What a report says, as those who sign read it. */
export type Report = {
  readonly target: string
  readonly image: string | null
  readonly passed: boolean
  readonly startedAt: string
  readonly finishedAt: string
  readonly failOn: string
  readonly sources: readonly string[]
  readonly findings: readonly object[]
}
