import type { Note, Refusal } from '../draft.ts'

/** What an import did, in pictures; `retired` counts items that have no picture left. */
export type ImportReport = {
  imported: number
  unchanged: number
  renamed: number
  retired: number
  readonly refused: Refusal[]
  readonly notes: Note[]
  readonly duplicates: { readonly path: string; readonly of: string }[]
}

/** A report of an import that has done nothing yet. */
export const emptyReport = (): ImportReport => ({
  imported: 0,
  unchanged: 0,
  renamed: 0,
  retired: 0,
  refused: [],
  notes: [],
  duplicates: [],
})

const LINES_SHOWN = 20

const shorten = (lines: readonly string[]): string[] =>
  lines.length > LINES_SHOWN
    ? [...lines.slice(0, LINES_SHOWN), `    … and ${lines.length - LINES_SHOWN} more`]
    : [...lines]

/** The report in lines for a person: the counts, then each refusal with its reason, each note and each duplicate. */
export const describeReport = (report: ImportReport): string[] => {
  const { imported, unchanged, renamed, retired, refused, notes, duplicates } = report
  const counts = {
    imported,
    unchanged,
    renamed,
    removed: retired,
    refused: refused.length,
    duplicates: duplicates.length,
  }
  const line = Object.entries(counts).map(([word, count]) => `${count} ${word}`)
  return [
    `  ${line.join(', ')}`,
    ...shorten(refused.map(({ path, detail }) => `    refused    ${path}: ${detail}`)),
    ...shorten(notes.map(({ path, detail }) => `    note       ${path}: ${detail}`)),
    ...shorten(
      duplicates.map(
        ({ path, of }) =>
          `    duplicate  ${path}: the same picture as ${of}; to accept both names, put them in one file name with ~ between`,
      ),
    ),
  ]
}
