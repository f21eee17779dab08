const ENTITIES: Readonly<Record<string, string>> = {
  ...{ amp: '&', quot: '"', apos: "'", lt: '<', gt: '>', nbsp: ' ', lsquo: '‘', rsquo: '’', ldquo: '“', rdquo: '”' },
  ...{ ndash: '–', mdash: '—', hellip: '…', copy: '©', szlig: 'ß', iexcl: '¡', iquest: '¿' },
  ...{ AElig: 'Æ', aelig: 'æ', OElig: 'Œ', oelig: 'œ', Oslash: 'Ø', oslash: 'ø' },
}

/** Combining marks by their names in HTML: `&eacute;` */
const ACCENTS: Readonly<Record<string, string>> = {
  ...{ grave: '\u0300', acute: '\u0301', circ: '\u0302', tilde: '\u0303' },
  ...{ uml: '\u0308', ring: '\u030A', caron: '\u030C', cedil: '\u0327' },
}

const accented = (name: string): string | undefined => {
  const { letter = '', accent = '' } = /^(?<letter>[A-Za-z])(?<accent>[a-z]+)$/.exec(name)?.groups ?? {}
  const mark = Object.hasOwn(ACCENTS, accent) ? ACCENTS[accent] : undefined
  return mark === undefined ? undefined : (letter + mark).normalize('NFC')
}

const decodeEntity = (entity: string, name: string): string => {
  const code = /^#(\d{2,6})$/.exec(name)?.[1]
  if (code !== undefined) return Number(code) < 0xd800 ? String.fromCodePoint(Number(code)) : entity
  const known = [name, name.toLowerCase()].find((one) => Object.hasOwn(ENTITIES, one))
  return known === undefined ? (accented(name) ?? entity) : (ENTITIES[known] ?? entity)
}

/** A text with the characters that HTML escapes, as in "Grampa&#39;n Gramma" and "Jos&eacute;", twice where it was escaped twice. */
export const withoutEntities = (text: string): string =>
  text.replace(/&(#?\w{2,7});/gu, decodeEntity).replace(/&(#?\w{2,7});/gu, decodeEntity)
