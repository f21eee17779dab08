import { SaxesParser } from 'saxes'

/** What a drawing refers to: `urls` as they stand in href, src and url(), and whether it loads style sheets. */
type DrawnUrls = { readonly urls: readonly string[]; readonly loadsSheets: boolean }

const cssUrl = /url\(\s*(?:"([^"]*)"|'([^']*)'|([^)]*))/gi
const cssEscape = /\\(?:([0-9a-f]{1,6})\s?|([^\n]))/gi
const lastCodePoint = 0x10ffff

const decodeCssEscapes = (css: string): string =>
  css.replace(cssEscape, (_, hex: string | undefined, letter: string) =>
    hex === undefined ? letter : String.fromCodePoint(Math.min(Number.parseInt(hex, 16), lastCodePoint)),
  )

const urlsOf = (css: string): string[] =>
  [...css.matchAll(cssUrl)].map(([, double, single, bare]) => double ?? single ?? bare ?? '')

const localName = (name: string): string => name.slice(name.indexOf(':') + 1).toLowerCase()

type Found = { readonly urls: string[]; loadsSheets: boolean }

const readCss = (css: string, found: Found): void => {
  const plain = decodeCssEscapes(css)
  found.urls.push(...urlsOf(plain))
  found.loadsSheets ||= /@import/i.test(plain)
}

// Programs keep notes of their own in attributes with a prefix, which no decoder draws; but for xlink:href.
const readAttribute = (element: string, [name, value]: [string, string], found: Found): void => {
  if (/^(?:href|src)$/.test(localName(name))) {
    if (element !== 'a') found.urls.push(value)
  } else if (!name.includes(':') && /url\(|\\|@/i.test(value)) readCss(value, found)
}

/**
 * Finds all that a drawing refers to, by an XML parser: comments, CDATA, character references and CSS escapes are read as a decoder
 * reads them. Links (<a href>) fetch nothing and are left out. What is not well-formed is for the decoder to refuse.
 */
export const findDrawnUrls = (text: string): DrawnUrls => {
  const found: Found = { urls: [], loadsSheets: false }
  const elements: string[] = []
  let css = ''
  const readText = (part: string): void => {
    if (elements.at(-1) === 'style') css += part
  }
  const parser = new SaxesParser()
  parser.on('error', () => undefined)
  parser.on('processinginstruction', ({ target }) => {
    found.loadsSheets ||= target === 'xml-stylesheet'
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element = localName(name)
    elements.push(element)
    for (const attribute of Object.entries(attributes)) readAttribute(element, attribute, found)
  })
  parser.on('text', readText)
  parser.on('cdata', readText)
  parser.on('closetag', () => elements.pop())
  parser.write(text).close()
  readCss(css, found)
  return found
}
