import { cleanText } from '@pd/core'

/** The letters of Latin-1 from 160 on as HTML names them. */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml'

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, at) => [name, String.fromCharCode(160 + at)] as const),
  ...Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    ndash: '–',
    mdash: '—',
    hellip: '…',
    oelig: 'œ',
  }),
  ...Object.entries({ lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”', bdquo: '„', OElig: 'Œ', thinsp: ' ', euro: '€' }),
])

const fromCode = (code: number): string => {
  const isSign = code > 0 && code <= 0x10ffff && !(code >= 0xd800 && code < 0xe000)
  return isSign ? String.fromCodePoint(code) : '\uFFFD'
}

const signOf = (reference: string): string | undefined => {
  const [, hex, decimal] = /^#(?:x([\da-f]{1,6})|(\d{1,7}))$/i.exec(reference) ?? []
  if (hex) return fromCode(Number.parseInt(hex, 16))
  return decimal ? fromCode(Number(decimal)) : NAMED.get(reference)
}

/** The text with the signs that HTML writes by name or number; a name that is not known stays as it is. */
export const decodeEntities = (html: string): string =>
  html.replace(/&(#?\w{1,8});/g, (whole, reference: string) => signOf(reference) ?? whole)

const UNSEEN = /<(style|script|head|template)\b[^>]*>[\s\S]*?<\/\1\s*>|<!--[\s\S]*?-->/gi
const BLOCK = /<\/?(?:br|div|p|li|ul|ol|tr|td|th|table|h[1-6]|hr|blockquote|dd|dt|dl)\b[^>]*>/gi
/** A tag begins with a letter or a slash: 3 < 5 is none. */
const TAG = /<\/?[a-z!][^<>]*>/gi

/** The lines of text that a reader sees of some HTML, without tags, styles and empty lines. */
export const linesOfHtml = (html: string): string[] =>
  decodeEntities(
    html
      .replace(UNSEEN, '')
      .replace(/[\r\n]+/g, ' ')
      .replace(BLOCK, '\n')
      .replace(TAG, ''),
  )
    .split('\n')
    .map(cleanText)
    .filter((line) => line !== '')
