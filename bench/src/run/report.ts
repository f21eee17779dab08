import { type Figure, formatNumber, isMet, type Target } from './figure.ts'

const HEAD = ['what', 'ours', 'peer or limit', 'ratio', 'target', ''] as const

const writeTarget = (target: Target | null): string => {
  if (target === null) return 'reported'
  return 'atLeast' in target ? `≥ ${formatNumber(target.atLeast)}` : `≤ ${formatNumber(target.atMost)}`
}

const writeRow = (figure: Figure): string[] => [
  figure.what,
  figure.ours,
  figure.against,
  formatNumber(figure.ratio),
  writeTarget(figure.target),
  isMet(figure) ? 'ok' : 'MISSED',
]

/** The figures as a table for a terminal. */
export const writeReport = (figures: readonly Figure[]): string => {
  const rows = [[...HEAD], ...figures.map(writeRow)]
  const widths = HEAD.map((_, at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => cell.padEnd(widths[at] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n')
}
