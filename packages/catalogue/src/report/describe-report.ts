import type { ImportReport } from '../import/report.ts'
import { type Finding, type FindingGroup, findingsOf, groupFindings } from './findings.ts'

const FILES_SHOWN = 3

/** A file may be called so that it changes what a terminal shows. */
const printable = (text: string): string => text.replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD')

const describeMore = (count: number): string => (count > FILES_SHOWN ? ` and ${count - FILES_SHOWN} more` : '')

/** One line with the sentence that all files of the group share; else the sentence of each of the first files below it. */
const describeGroup = ({ kind, reason, findings }: FindingGroup): string[] => {
  const shown = findings.slice(0, FILES_SHOWN)
  const head = `    ${kind}  ${findings.length} × ${reason}`
  const [first] = findings
  if (first && findings.every(({ detail }) => detail === first.detail)) {
    const paths = shown.map(({ path }) => path).join(', ')
    return [`${head}: ${paths}${describeMore(findings.length)}. ${first.detail}`]
  }
  const lineOf = ({ path, detail }: Finding) => `      ${path}: ${detail}`
  return [`${head}, such as:`, ...shown.map(lineOf)]
}

/** The counts of an import, named for people who read a log. */
export const countsOf = (report: ImportReport): Readonly<Record<string, number>> => ({
  imported: report.imported,
  unchanged: report.unchanged,
  renamed: report.renamed,
  returned: report.returned,
  removed: report.retired,
  refused: report.refused.length,
  duplicates: report.duplicates.length,
  notes: report.notes.length,
})

const WORDS: Readonly<Record<string, string>> = { returned: 'came back' }

/** The report in a few lines for a person: the counts, then each reason with its count and its first three files. */
export const describeReport = (report: ImportReport): string[] => {
  const counts = Object.entries(countsOf(report)).map(([word, count]) => `${count} ${WORDS[word] ?? word}`)
  return [`  ${counts.join(', ')}`, ...groupFindings(findingsOf(report)).flatMap(describeGroup).map(printable)]
}

/** The report in figures for a log: each reason with its count and its first three files. */
export const summariseReport = (report: ImportReport) =>
  groupFindings(findingsOf(report)).map(({ kind, code, findings }) => ({
    kind,
    code,
    count: findings.length,
    files: findings.slice(0, FILES_SHOWN).map(({ path, detail }) => `${path}: ${detail}`),
  }))
