import { readRoot } from './root-tag.ts'

const namespaces: Readonly<Record<string, string>> = {
  svg: 'http://www.w3.org/2000/svg',
  xlink: 'http://www.w3.org/1999/xlink',
}

const elementPrefix = /<\/?([\w-]+):/g
const attributePrefix = /\s([\w-]+):[\w.-]+\s*=/g
const declaredPrefix = /\sxmlns:([\w.-]+)\s*=/g
const known = new Set(['xml', 'xmlns'])

const found = (text: string, pattern: RegExp): string[] => [...text.matchAll(pattern)].map(([, prefix = '']) => prefix)

/** The start tag with a namespace for each prefix that the drawing uses and does not declare, as one cut out of a page has them. */
const declarePrefixes = (text: string): string => {
  const declared = new Set([...known, ...found(text, declaredPrefix)])
  const used = new Set([...found(text, elementPrefix), ...found(text, attributePrefix)])
  const missing = [...used].filter((prefix) => !declared.has(prefix))
  const root = missing.length > 0 ? readRoot(text) : null
  if (root === null) return text
  const declarations = missing.map((prefix) => ` xmlns:${prefix}="${namespaces[prefix] ?? `urn:${prefix}`}"`)
  const afterName = root.at + root.tag.search(/[\s/>]/)
  return text.slice(0, afterName) + declarations.join('') + text.slice(afterName)
}

const htmlEntity = /&(?!(?:lt|gt|amp|quot|apos);)[A-Za-z]\w*;/g
const bareAmpersand = /&(?!#?\w+;)/g

/** Names of HTML's characters, which XML does not know, are left out; an ampersand alone is one. CDATA may have both. */
const mendEntities = (text: string): string =>
  text.includes('<![CDATA[') ? text : text.replace(htmlEntity, '').replace(bareAmpersand, '&amp;')

/** What follows the root element, as zeros of a recovered file or a line of a program, is left out. */
const cutTail = (text: string): string => {
  const at = Math.max(text.lastIndexOf('</svg>'), text.lastIndexOf(':svg>'))
  if (at < 0) return text
  return text.slice(0, text.indexOf('>', at) + 1)
}

/**
 * Mends what browsers and programs forgive in a drawing and an XML parser does not: prefixes that are not declared, names of HTML's
 * characters, ampersands, and what follows the end. The text that comes out is what is checked and drawn.
 */
export const repairSvg = (text: string): string => declarePrefixes(mendEntities(cutTail(text)))
