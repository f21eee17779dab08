import { cleanText, cutText, isTooLong, type Name } from '@pd/core'
import { SaxesParser } from 'saxes'
import { readLanguage } from '../sidecar/language-words.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'

/** What an XMP document says of a picture. */
type XmpFields = Pick<SidecarItem, 'names' | 'credit' | 'licence'>

/** A text of the document: the property that it belongs to, as `dc:title`, and its language. */
type Value = { readonly property: string; readonly language: string; readonly text: string }

const PROPERTIES = new Set(['dc:title', 'dc:creator', 'dc:rights', 'xmpRights:WebStatement', 'cc:license'])
/** In a drawing these hold a `cc:Agent` with a `dc:title` of its own, which is a name of a person. */
const OTHER_AGENTS = new Set(['dc:publisher', 'dc:contributor'])
/** XMP's own word for the text that stands for all languages. */
const ANY_LANGUAGE = 'x-default'

type Element = { readonly property: string | null; readonly language: string; text: string }

/** The outermost property counts: a person who made the picture, or has the rights to it, is written as a titled thing in it. */
const propertyIn = (outer: string | null, name: string): string | null => {
  if (outer === 'dc:rights' && name === 'cc:Agent') return 'rights holder'
  return outer ?? (PROPERTIES.has(name) || OTHER_AGENTS.has(name) ? name : null)
}

/** Drawings may write the elements of Creative Commons without a prefix. */
const nameOf = (name: string): string => (name === 'license' || name === 'Agent' ? `cc:${name}` : name)

/** Every text of the properties above, whether it is an attribute, an element, or an item of a list in one. */
const readValues = (xml: string): Value[] => {
  const values: Value[] = []
  const elements: Element[] = []
  const add = (property: string | null, language: string, written: string): void => {
    const text = cleanText(written)
    if (property !== null && text !== '') values.push({ property, language, text })
  }
  const parser = new SaxesParser()
  parser.on('error', () => undefined)
  parser.on('opentag', ({ name, attributes }) => {
    const property = propertyIn(elements.at(-1)?.property ?? null, nameOf(name))
    elements.push({ property, language: attributes['xml:lang'] ?? ANY_LANGUAGE, text: '' })
    for (const attribute of PROPERTIES) add(attribute, ANY_LANGUAGE, attributes[attribute] ?? '')
    add(property, ANY_LANGUAGE, attributes['rdf:resource'] ?? '')
  })
  parser.on('text', (text) => {
    const element = elements.at(-1)
    if (element) element.text += text
  })
  parser.on('closetag', () => {
    const element = elements.pop()
    if (element) add(element.property, element.language, element.text)
  })
  parser.write(xml).close()
  return values
}

const PUBLIC_DOMAIN = /publicdomain\/mark|(?:licenses|cc)\/publicdomain/i

/** `CC BY-SA 4.0` of its address; any other text as it is. */
export const licenceName = (text: string): string => {
  const [, kind, version] = /creativecommons\.org\/licenses\/([a-z-]+)\/(\d\.\d)/i.exec(text) ?? []
  if (kind !== undefined) return `${/gpl/i.test(kind) ? '' : 'CC '}${kind.toUpperCase()} ${version}`
  if (/creativecommons\.org\/publicdomain\/zero/i.test(text)) return 'CC0 1.0'
  if (PUBLIC_DOMAIN.test(text)) return 'Public domain'
  return cutText(text)
}

const namesOf = (titles: readonly Value[], folderLanguage: string): Name[] => {
  const names = new Map<string, string>()
  const inLanguages = titles.filter(({ language }) => language !== ANY_LANGUAGE)
  for (const { language, text } of inLanguages.length > 0 ? inLanguages : titles) {
    const locale = readLanguage(language) ?? folderLanguage
    if (!names.has(locale) && !isTooLong(text)) names.set(locale, text)
  }
  return [...names].map(([locale, text]) => ({ locale, text }))
}

/** Reads the title, in each of its languages, the creators and the licence of an XMP document; what is not well-formed says nothing. */
export const readXmp = (xml: string, folderLanguage: string): XmpFields => {
  const values = Map.groupBy(readValues(xml), ({ property }) => property)
  const textsOf = (property: string) => [...new Set((values.get(property) ?? []).map(({ text }) => text))]
  const licence = ['cc:license', 'xmpRights:WebStatement', 'dc:rights'].flatMap(textsOf)[0]
  const creators = textsOf('dc:creator').join(', ')
  return {
    names: namesOf(values.get('dc:title') ?? [], folderLanguage),
    credit: creators ? cutText(creators) : null,
    licence: licence === undefined ? null : licenceName(licence),
  }
}
