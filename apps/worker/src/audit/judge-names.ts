import { LANGUAGE_CODES } from '@pd/languages'
import type { AuditedItem, FoldedName } from '@pd/store'
import { type Finding, type FindingCode, find, titleOf } from './finding.ts'

/** What cameras, telephones, scanners and chat programmes call their files, as an import reads them. */
const CAMERA = [
  /^(?:img|dsc[nf]?|pxl|mvimg|gopr|dji|pict|cimg|sam|imag|vid)[\s_-]*[\d\s_-]*(?:burst|cover|hdr|edited|mp)?\d*$/i,
  /^(?:image|photo|picture|scan|scanned|untitled|unnamed|screenshot|bild|foto|capture d.écran)[\s_-]*[\d(][\d\s_.,()-]*$/i,
  /^(?:screenshot|whatsapp image|signal|fb img|received)\b.*\d{4}/i,
  /^[a-z]?\d{6,}[\s_-]*\d*$/i,
  /^[0-9a-f]{8}[\s-][0-9a-f]{4}[\s-][0-9a-f]{4}[\s-][0-9a-f]{4}[\s-][0-9a-f]{12}$/i,
]
const EXTENSION = /[\s._-](?:jpe?g|png|webp|gif|avif|tiff?|svg|bmp|heic)$/i
const MOST_LETTERS = 60

type Rule = { readonly code: FindingCode; readonly breaks: (text: string) => boolean; readonly advice: string }

/** The first rule that a name breaks is told, so that `IMG_1234` is one finding and not two. */
const RULES: readonly Rule[] = [
  {
    code: 'name_only_digits',
    breaks: (text) => /^[\d\s_.-]+$/.test(text),
    advice: 'is only a number: name the file after what it shows, unless the number is the answer.',
  },
  {
    code: 'name_from_camera',
    breaks: (text) => CAMERA.some((pattern) => pattern.test(text)),
    advice: 'looks like a name that a camera gave: name the file after what it shows.',
  },
  {
    code: 'name_with_extension',
    breaks: (text) => EXTENSION.test(text),
    advice: 'ends like a file name: take the extension away.',
  },
  {
    code: 'name_with_underscore',
    breaks: (text) => text.includes('_'),
    advice: 'has an underscore: write a space instead.',
  },
  {
    code: 'name_too_long',
    breaks: (text) => text.length > MOST_LETTERS && [...text].length > MOST_LETTERS,
    advice: `has more than ${MOST_LETTERS} letters, which nobody will type: shorten it, or add a short alias.`,
  },
]

const judgeText = (item: AuditedItem, { text, folded }: FoldedName): Finding[] => {
  if (folded === '')
    return [find('name_empty', { item: item.id }, `“${text}” has no letter or digit to guess: give it another name.`)]
  const rule = RULES.find(({ breaks }) => breaks(text.trim()))
  return rule ? [find(rule.code, { item: item.id }, `“${text}” ${rule.advice}`)] : []
}

const languageOf = (locale: string): string => locale.replace(/[-_].*/, '')

/** Whether the language of all its names is unknown: then their pack is told about, once. */
export const hasUnknownLanguage = ({ names }: AuditedItem): boolean => {
  const own = names.filter(({ kind }) => kind === 'name')
  return own.length > 0 && own.every(({ locale }) => locale === 'und')
}

const judgeLanguages = (item: AuditedItem): Finding[] => {
  const named = new Set(item.names.filter(({ kind }) => kind === 'name').map(({ locale }) => languageOf(locale)))
  const missing = LANGUAGE_CODES.filter((language) => !named.has(language))
  if (missing.length === 0 || hasUnknownLanguage(item)) return []
  const list = missing.join(', ')
  return [
    find(
      'name_missing',
      { item: item.id },
      `“${titleOf(item)}” has no name in ${list}: add it to pack.json or items.csv.`,
    ),
  ]
}

/** What is wrong with the names of one item, whatever the others are called. */
export const judgeNames = (item: AuditedItem): Finding[] => {
  const own = item.names.filter(({ kind }) => kind !== 'label')
  if (own.length === 0)
    return [
      find('name_empty', { item: item.id }, `“${item.slug}” has no name at all: name its file after what it shows.`),
    ]
  const texts = new Map(own.map((name) => [name.text, name]))
  return [...[...texts.values()].flatMap((name) => judgeText(item, name)), ...judgeLanguages(item)]
}
