import type { Name } from '@pd/core'
import { nameIn } from '../beside/text-names.ts'
import { decodeEntities, linesOfHtml } from '../html/plain-text.ts'
import { type Column, readColumns } from '../sidecar/columns.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'
import type { Note } from './read-collection.ts'

/** A note as a row of a table: the media files that it shows, and what it says of them. */
export type NoteRow = { readonly pictures: readonly string[]; readonly item: SidecarItem }

const IMAGE = /<img\b[^>]*?\bsrc\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi
/** Sound, formulas and what a picture hides are no names. */
const NO_TEXT =
  /\[sound:[^\]]*\]|\[anki:[^\]]*\]|\[(latex|\$\$?)\][\s\S]*?\[\/\1\]|\{\{c\d+::image-occlusion:[^}]*\}\}/gi
const CLOZE = /\{\{c\d+::([\s\S]*?)(?:::[\s\S]*?)?\}\}/gi

const decodeAddress = (address: string): string => {
  try {
    return decodeURIComponent(address)
  } catch {
    return address
  }
}

/** The media files of a field; a picture of the web or in the text itself is none. */
const picturesIn = (html: string): string[] =>
  [...html.matchAll(IMAGE)]
    .map(([, one, other, bare]) => decodeEntities(one ?? other ?? bare ?? '').trim())
    .filter((address) => address !== '' && !/^(?:[a-z]+:)?\/\/|^data:/i.test(address))
    .map((address) => decodeAddress(address).normalize('NFC'))

const linesIn = (html: string): string[] => linesOfHtml(html.replace(NO_TEXT, ' ').replace(CLOZE, '$1'))

type Field = Column & { readonly html: string; readonly hasPicture: boolean; readonly lines: readonly string[] }

const fieldsOf = ({ fields }: Note): Field[] => {
  const columns = readColumns(fields.map(({ name }) => name))
  return fields.map(({ name, html }, at) => ({
    ...(columns[at] ?? { title: name, field: null, locale: null }),
    html,
    hasPicture: picturesIn(html).length > 0,
    lines: linesIn(html),
  }))
}

const NO_LANGUAGE = 'und'

/** A word to guess, in a line that neither asks nor explains. */
const nameOf = ({ lines: [line] }: Field): string | null =>
  line === undefined || /[?？]\s*$/.test(line) || !/[\p{L}\p{N}]/u.test(line) ? null : nameIn(line, NO_LANGUAGE)

const named = (fields: readonly Field[]): Name[] =>
  fields.flatMap((field) => {
    const text = nameOf(field)
    return text === null ? [] : [{ locale: field.locale ?? NO_LANGUAGE, text }]
  })

/** What the blanks of a text hide. */
const clozeName = ({ fields }: Note): Name[] => {
  const hidden = fields.flatMap(({ html }) => [...html.replace(NO_TEXT, ' ').matchAll(CLOZE)])
  const text = hidden
    .flatMap(([, answer = '']) => linesOfHtml(answer))
    .find((line) => nameIn(line, NO_LANGUAGE) !== null)
  return text === undefined ? [] : [{ locale: NO_LANGUAGE, text }]
}

const isOther = ({ field }: Field): boolean => field === null || field === 'name'

/**
 * Fields that are called after a name or a language say the names; else it is the other side of the picture's, then whatever stands beside the
 * picture.
 */
const namesOf = (note: Note, fields: readonly Field[]): Name[] => {
  const blanks = clozeName(note)
  if (blanks.length > 0) return blanks
  const meant = named(fields.filter(({ field }) => field === 'name'))
  if (meant.length > 0) return meant
  const [beside, others] = [
    fields.filter(({ hasPicture }) => hasPicture),
    fields.filter(({ hasPicture }) => !hasPicture),
  ]
  return [...named(others.filter(isOther)), ...named(beside)].slice(0, 1)
}

const textsOf = (fields: readonly Field[], wanted: Column['field']): string[] =>
  fields.filter(({ field }) => field === wanted).flatMap(({ lines }) => lines)

/** What a note says of its pictures; null for a note without one. */
export const rowOfNote = (note: Note): NoteRow | null => {
  const fields = fieldsOf(note)
  const pictures = [...new Set(fields.flatMap(({ html }) => picturesIn(html)))]
  if (pictures.length === 0) return null
  const aliases = fields
    .filter(({ field }) => field === 'aliases')
    .flatMap(({ lines, locale }) =>
      lines.flatMap((line) => line.split(/[,;]/)).map((text) => ({ locale: locale ?? NO_LANGUAGE, text: text.trim() })),
    )
  return {
    pictures,
    item: {
      names: namesOf(note, fields),
      aliases: aliases.filter(({ text }) => text !== ''),
      licence: textsOf(fields, 'licence')[0] ?? null,
      credit: textsOf(fields, 'credit').join(', ') || null,
    },
  }
}
