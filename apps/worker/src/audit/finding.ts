import type { AuditedItem } from '@pd/store'

/** How grave a finding is; `SEVERITIES` says what each means. */
export type Severity = 'error' | 'warning' | 'info'

/** The severity of each finding. An error keeps a picture from being played; a warning makes for a worse game. */
export const SEVERITIES = {
  name_empty: 'error',
  copy_missing: 'error',
  copy_unreadable: 'error',
  copy_damaged: 'error',
  name_shared: 'warning',
  name_from_camera: 'warning',
  name_only_digits: 'warning',
  name_too_long: 'warning',
  name_with_extension: 'warning',
  name_with_underscore: 'warning',
  picture_small: 'warning',
  picture_faint: 'warning',
  picture_similar: 'warning',
  original_states_place: 'warning',
  file_orphaned: 'warning',
  alias_shared: 'info',
  name_missing: 'info',
  language_unknown: 'info',
} as const satisfies Record<string, Severity>

/** The name of a finding in catalog.json. */
export type FindingCode = keyof typeof SEVERITIES

/** What a finding is about, by id; `file` is a path. */
export type Subject = {
  readonly pack?: string
  readonly item?: string
  readonly picture?: string
  readonly file?: string
}

/** One fault of the catalogue; `detail` is a sentence that says what to do. */
export type Finding = Subject & {
  readonly code: FindingCode
  readonly severity: Severity
  readonly detail: string
}

/** A finding with the severity of its code. */
export const createFinding = (code: FindingCode, subject: Subject, detail: string): Finding => ({
  code,
  severity: SEVERITIES[code],
  ...subject,
  detail,
})

/** The English name of an item, else its first name, else its slug. */
export const titleOf = ({ names, slug }: Pick<AuditedItem, 'names' | 'slug'>): string => {
  const own = names.filter(({ kind }) => kind === 'name')
  return (own.find(({ locale }) => locale === 'en') ?? own[0])?.text ?? slug
}
