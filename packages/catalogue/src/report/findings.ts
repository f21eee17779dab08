import type { ImportReport } from '../import/report.ts'

/** One thing that an import says of a file: it was refused, it is the same as another, or something is to be known of it. */
export type Finding = {
  readonly kind: 'refused' | 'duplicate' | 'note'
  readonly code: string
  readonly path: string
  /** One sentence, which says what to do. */
  readonly detail: string
}

/** Findings of one kind and code, in the order of the import. */
export type FindingGroup = {
  readonly kind: Finding['kind']
  readonly code: string
  /** The code in words. */
  readonly reason: string
  readonly findings: readonly Finding[]
}

/** Everything that an import says of files: refusals, then notes, then duplicates. */
export const findingsOf = ({ refused, notes, duplicates }: ImportReport): Finding[] => [
  ...refused.map(({ path, code, detail }) => ({ kind: 'refused' as const, code, path, detail })),
  ...notes.map(({ path, code, detail }) => ({ kind: 'note' as const, code, path, detail })),
  ...duplicates.map(({ path, of }) => ({
    kind: 'duplicate' as const,
    code: 'same_picture',
    path,
    detail: `The same picture as ${of}, which counts once: if both names are right, put them in one file name with ~ between.`,
  })),
]

/** Codes whose own words say too little. */
const REASONS: Readonly<Record<string, string>> = {
  sidecar_invalid: 'mistakes in pack.json or items.csv',
  encoding_unknown: 'letters that can not be read',
  encoding_guessed: 'letters in another encoding than UTF-8',
  name_encoding_guessed: 'names in another encoding than UTF-8',
  no_such_picture: 'rows of no picture',
  column_unknown: 'unknown columns',
  key_unknown: 'unknown keys',
  licence_unknown: 'licences without a known address',
  commons_unread: 'unread files of Wikimedia Commons',
  table_unread: 'tables in another format',
  deck_incomplete: 'decks without some of their pictures',
  sheet_read: 'spreadsheets of which a part was read',
  name_unusable: 'no usable name',
}

/** The code of a refusal or note in words for a person. */
export const reasonOf = (code: string): string => REASONS[code] ?? code.replaceAll('_', ' ')

/** The findings by kind and code, the most frequent of each kind first. */
export const groupFindings = (findings: readonly Finding[]): FindingGroup[] => {
  const kinds = ['refused', 'note', 'duplicate']
  const groups = Map.groupBy(findings, ({ kind, code }) => `${kind}/${code}`)
  return [...groups.values()]
    .flatMap((of): FindingGroup[] => {
      const [first] = of
      return first ? [{ kind: first.kind, code: first.code, reason: reasonOf(first.code), findings: of }] : []
    })
    .sort(
      (one, other) =>
        kinds.indexOf(one.kind) - kinds.indexOf(other.kind) || other.findings.length - one.findings.length,
    )
}
