import { join } from 'node:path'
import { replaceFile } from '@pd/pictures'
import { stringify } from 'csv-stringify/sync'
import type { ImportReport } from '../import/report.ts'
import { withFormulaGuard } from '../sidecar/formula-guard.ts'
import { titleOf } from '../starter/shipped.ts'
import { countsOf } from './describe-report.ts'
import { findingsOf, groupFindings, reasonOf } from './findings.ts'

/** The version of the shape of import-report.json. */
const REPORT_VERSION = 1

/** The report of one source of an import. */
export type SourceReport = { readonly source: string; readonly report: ImportReport }

/** Whether there is anything to read in these reports beside the counts. */
export const hasFindings = (reports: readonly SourceReport[]): boolean =>
  reports.some(({ report: { refused, notes, duplicates } }) => refused.length + notes.length + duplicates.length > 0)

const importEntry = ({ source, report }: SourceReport) => {
  const findings = findingsOf(report)
  const reasons = groupFindings(findings).map(({ kind, code, reason, findings: { length } }) => ({
    kind,
    code,
    reason,
    count: length,
  }))
  return { source, title: titleOf(source), counts: countsOf(report), reasons, findings }
}

const COLUMNS = ['source', 'kind', 'reason', 'file', 'sentence']

const toCsv = (reports: readonly SourceReport[]): string => {
  const rows = reports.flatMap(({ source, report }) =>
    findingsOf(report).map(({ kind, code, path, detail }) => [titleOf(source), kind, reasonOf(code), path, detail]),
  )
  const cells = rows.map((row) => row.map(withFormulaGuard))
  return stringify([COLUMNS, ...cells], { bom: true, record_delimiter: 'windows' })
}

/**
 * Writes what an import says of every file into a folder, as import-report.json for programs and as import-report.csv for spreadsheets,
 * in place of the last report; a reader sees the old file or the whole new one. `now` is in epoch milliseconds. Returns the CSV's path.
 */
export const writeReport = async (folder: string, reports: readonly SourceReport[], now: number): Promise<string> => {
  const generatedAt = new Date(now).toISOString()
  const json = JSON.stringify({ version: REPORT_VERSION, generatedAt, imports: reports.map(importEntry) }, null, 1)
  const [jsonFile, csvFile] = [join(folder, 'import-report.json'), join(folder, 'import-report.csv')]
  await replaceFile(jsonFile, Buffer.from(`${json}\n`))
  await replaceFile(csvFile, Buffer.from(toCsv(reports)))
  return csvFile
}
