import { cleanText, cutText, fold, type Name, withoutEntities } from '@pd/core'
import type { EmbeddedText } from '@pd/pictures'
import { nameIn } from '../beside/text-names.ts'
import { licenceName, readXmp } from '../beside/xmp.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import { isNoAuthor, isNoTitle } from './title-filter.ts'

/** What a picture file says of itself that is of use; a name whose language is not stated is in 'und'. */
export type EmbeddedItem = Pick<SidecarItem, 'names' | 'credit' | 'licence'>

const UNKNOWN_LANGUAGE = 'und'

/** `polar_bear` is a name with underscores for its spaces. */
const withSpaces = (text: string): string => (/\s/.test(text) ? text : text.replaceAll('_', ' '))

/** `Clipart by Ann Lee - lion` */
const CREDIT_BEFORE = /^\p{L}+ by [^-–—:]+ [-–—:] (?=\p{L})/u

type IsPerson = (name: string) => boolean

const usableName = ({ locale, text }: Name, isPerson: IsPerson): Name[] => {
  const name = nameIn(withSpaces(withoutEntities(text).replace(CREDIT_BEFORE, '')), locale)
  return name === null || isNoTitle(name) || isPerson(name) ? [] : [{ locale, text: name }]
}

/** The first of several titles that names what the picture shows. */
const firstTitle = (titles: readonly (readonly Name[])[], isPerson: IsPerson): Name[] =>
  titles.map((names) => names.flatMap((name) => usableName(name, isPerson))).find((names) => names.length > 0) ?? []

const isText = (text: string | null): text is string => text !== null && /\p{L}/u.test(text)

/** Several authors in one text are separated as EXIF wants it. */
const authorsOf = (text: string): string | null => {
  const authors = withoutEntities(text).split(';').map(cleanText)
  const known = [...new Set(authors)].filter((author) => isText(author) && !isNoAuthor(author))
  return known.length > 0 ? cutText(known.join(', ')) : null
}

/** What is of use in the texts of a picture file: XMP comes before the other blocks, and what a machine wrote says nothing. */
export const toEmbeddedItem = ({ xmp, titles, authors, rights }: EmbeddedText): EmbeddedItem => {
  const documents = xmp.map((text) => readXmp(text, UNKNOWN_LANGUAGE))
  const [credit = null] = [...documents.flatMap((each) => each.credit ?? []), ...authors].flatMap(
    (text) => authorsOf(text) ?? [],
  )
  const licences = [...documents.map(({ licence }) => licence), ...rights.map((text) => licenceName(cleanText(text)))]
  const plain = titles.map((text) => [{ locale: UNKNOWN_LANGUAGE, text }])
  const isPerson = (name: string) => credit !== null && fold(name) === fold(credit)
  const names = firstTitle([...documents.map((each) => each.names), ...plain], isPerson)
  return { names, credit, licence: licences.find(isText) ?? null }
}

/** A picture that says nothing of use. */
export const saysNothing = ({ names, credit, licence }: EmbeddedItem): boolean =>
  names.length === 0 && credit === null && licence === null
