import type { DeskApp } from './desk-props.ts'
import { SavedField } from './saved-field.tsx'

/** Licences by which pictures are often shared, as credits name them. */
const LICENCES = [
  'CC0 1.0',
  'CC BY 4.0',
  'CC BY-SA 4.0',
  'CC BY-NC 4.0',
  'CC BY-NC-SA 4.0',
  'CC BY-ND 4.0',
  'Public domain',
  'MIT',
  'All rights reserved',
]

type Props = {
  readonly app: DeskApp
  readonly value: string
  readonly placeholder?: string
  readonly hint?: string
  readonly onSave: (licence: string) => unknown
}

/** The field for a licence, with common ones offered. */
export const LicenceField = ({ app: { say }, ...rest }: Props) => (
  <>
    <SavedField label={say('desk.licence')} list="desk-licences" maxLength={200} {...rest} />
    <datalist id="desk-licences">
      {LICENCES.map((licence) => (
        <option key={licence} value={licence} />
      ))}
    </datalist>
  </>
)
