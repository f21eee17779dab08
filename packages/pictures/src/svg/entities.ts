import { accept, type PictureResult, refuse } from '../refusal.ts'
import { skipMisc } from './prolog.ts'

const doctypeStart = /<!DOCTYPE\s[^[>"']*(?:"[^"]*"\s*|'[^']*'\s*)*\[/iy
const subsetEnd = /\]\s*>/y
const skipped = /\s|<!--.*?-->|<!(?:ELEMENT|ATTLIST)\s(?:"[^"]*"|'[^']*'|[^<>"'])*>/sy
const plainEntity = /<!ENTITY\s+([\w:.-]+)\s+(?:"([^"<&%]*)"|'([^'<&%]*)')\s*>/y
const reference = /&([\w:.-]+);/g

type Subset = { readonly start: number; readonly end: number; readonly entities: ReadonlyMap<string, string> }

const unsupported = () =>
  refuse(
    'external_reference',
    'The SVG declares entities that name files or hold markup: save it without them, or as a PNG.',
  )

const matchAt = (pattern: RegExp, text: string, at: number): RegExpExecArray | null => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

const escapeValue = (value: string): string =>
  value.replaceAll('"', '&quot;').replaceAll("'", '&apos;').replaceAll('>', '&gt;')

/** Reads the internal subset that begins at `start`; null if it declares anything but entities of plain text. */
const readSubset = (text: string, start: number): Subset | null => {
  const entities = new Map<string, string>()
  for (let at = start; ; ) {
    const end = matchAt(subsetEnd, text, at)
    if (end !== null) return { start, end: at, entities }
    const entity = matchAt(plainEntity, text, at)
    const [found] = entity ?? matchAt(skipped, text, at) ?? []
    if (found === undefined) return null
    at += found.length
    const [, name = '', double, single] = entity ?? []
    // XML 1.0, section 4.2: the first declaration of an entity counts
    if (entity !== null && !entities.has(name)) entities.set(name, escapeValue(double ?? single ?? ''))
  }
}

const expandedLength = (text: string, entities: ReadonlyMap<string, string>): number => {
  let length = text.length
  for (const [whole, name = ''] of text.matchAll(reference))
    length += (entities.get(name) ?? whole).length - whole.length
  return length
}

/**
 * Replaces the internal entities of an SVG by their text and empties its internal DTD subset, so that what is checked is what is
 * drawn. Entities may hold plain text alone: they can neither nest nor name a file. Refuses others, and more than `maxLength`
 * characters after the replacement.
 */
export const expandEntities = (text: string, maxLength: number): PictureResult<string> => {
  const doctype = matchAt(doctypeStart, text, skipMisc(text, 0))
  if (doctype === null) return accept(text)
  const subset = readSubset(text, doctype.index + doctype[0].length)
  if (subset === null) return unsupported()
  const { start, end, entities } = subset
  const body = text.slice(end)
  if (expandedLength(body, entities) > maxLength)
    return refuse('file_too_big', 'The SVG grows too large when its entities are replaced: save it without them.')
  return accept(text.slice(0, start) + body.replace(reference, (whole, name: string) => entities.get(name) ?? whole))
}
