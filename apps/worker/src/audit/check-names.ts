import { isCameraName } from '@pd/core'
import { LANGUAGE_CODES } from '@pd/languages'
import type { AuditedItem, FoldedName } from '@pd/store'
import { createFinding, type Finding, type FindingCode, titleOf } from './finding.ts'

const EXTENSION = /[\s._-](?:jpe?g|png|webp|gif|avif|tiff?|svg|bmp|heic)$/i
const MOST_LETTERS = 60

type Rule = { readonly code: FindingCode; readonly breaks: (text: string) => boolean; readonly advice: string }

/** Only the first rule that a name breaks is reported, so that `IMG_1234` is one finding and not two. */
const RULES: readonly Rule[] = [
  {
    code: 'name_only_digits',
    breaks: (text) => /^[\d\s_.-]+$/.test(text),
    advice: 'is only a number: name the file after what it shows, unless the number is the answer.',
  },
  {
    code: 'name_from_camera',
    breaks: isCameraName,
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
    advice: `has more than ${MOST_LETTERS} letters, too many to type: shorten it, or add a short alias.`,
  },
]

const judgeText = (item: AuditedItem, { text, folded }: FoldedName): Finding[] => {
  if (folded === '')
    return [
      createFinding(
        'name_empty',
        { item: item.id },
        `“${text}” has no letter or digit to guess: give it another name.`,
      ),
    ]
  const rule = RULES.find(({ breaks }) => breaks(text.trim()))
  return rule ? [createFinding(rule.code, { item: item.id }, `“${text}” ${rule.advice}`)] : []
}

const languageOf = (locale: string): string => locale.replace(/[-_].*/, '')

/** Whether the language of every name is unknown: then there is one finding on the pack, and none on the item. */
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
    createFinding(
      'name_missing',
      { item: item.id },
      `“${titleOf(item)}” has no name in ${list}: add it to pack.json or items.csv.`,
    ),
  ]
}

/** The findings on the names of one item by itself. */
export const checkNames = (item: AuditedItem): Finding[] => {
  const own = item.names.filter(({ kind }) => kind !== 'label')
  if (own.length === 0)
    return [
      createFinding(
        'name_empty',
        { item: item.id },
        `“${item.slug}” has no name at all: name its file after what it shows.`,
      ),
    ]
  const texts = new Map(own.map((name) => [name.text, name]))
  return [...[...texts.values()].flatMap((name) => judgeText(item, name)), ...judgeLanguages(item)]
}
