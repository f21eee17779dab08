import { LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import { personCalled, withoutTitledPerson } from '../forms/addressee.ts'
import { gluedReadingsOf } from '../forms/glued.ts'
import { readGuessForms } from '../forms/guess-forms.ts'
import { keyOf } from '../forms/names.ts'
import { alternativesOf } from '../forms/parts.ts'
import { readingsOf, sentenceReadingsOf, unjoinedReadingsOf } from '../forms/readings.ts'
import { respelled } from '../forms/respelled.ts'
import type { NameIndex } from '../name-index/name-index.ts'
import { inLatinLetters } from '../normalise/look-alikes.ts'
import { typoBudget } from '../typo/typo.ts'
import { itemsHeard } from './heard.ts'

type Context = { readonly locales: readonly string[]; readonly index: NameIndex }

/** The one item whose name is nearest: a slip is forgiven for no other. */
const itemNearTo = (key: string, languages: readonly LanguageCode[], index: NameIndex): readonly string[] => {
  const near = [...index.namesWithin({ key, edits: typoBudget, ...(languages.length > 0 && { languages }) })]
  const least = Math.min(...near.map(({ edits }) => edits))
  const nearest = new Set(near.flatMap(({ edits, itemIds }) => (edits === least ? itemIds : [])))
  return nearest.size === 1 ? [...nearest] : []
}

const itemsIn = (reading: string, { locales, index }: Context): readonly string[] => {
  const forms = readGuessForms(reading, locales)
  const keys = [...forms.plain, ...LANGUAGE_CODES.flatMap(forms.withoutArticleOf)]
  const named = [...keys, ...LANGUAGE_CODES.flatMap(forms.otherNumberIn)].flatMap((key) => index.itemsNamed(key))
  if (named.length > 0) return named
  return [...keys.flatMap((key) => itemNearTo(key, forms.languages, index)), ...itemsHeard(forms, index)]
}

const itemsSaid = (text: string, context: Context): ReadonlySet<string> => {
  const { longer, names } = sentenceReadingsOf(text, LANGUAGE_CODES)
  const readings = new Set([text, ...readingsOf(text, LANGUAGE_CODES), ...names])
  const named = [
    ...[...longer, ...unjoinedReadingsOf(text, LANGUAGE_CODES)].map(keyOf),
    ...gluedReadingsOf(text, LANGUAGE_CODES),
  ]
  return new Set([
    ...[...readings].flatMap((reading) => itemsIn(reading, context)),
    ...named.flatMap((key) => context.index.itemsNamed(key)),
  ])
}

/** A guess of several parts is right where each of them is. */
const itemsOfParts = ([first = '', ...others]: readonly string[], context: Context): readonly string[] => {
  let common = [...itemsSaid(first, context)]
  for (const part of others) {
    if (common.length === 0) break
    const items = itemsSaid(part, context)
    common = common.filter((item) => items.has(item))
  }
  return common
}

// "Of" is "or" in Dutch alone: a picture of a cat is one thing elsewhere.
const itemsAsTyped = (text: string, context: Context): readonly string[] => {
  const { languages } = readGuessForms(text, context.locales)
  const parts = alternativesOf(text, languages.length > 0 ? languages : LANGUAGE_CODES)
  const toPerson = [personCalled(text, LANGUAGE_CODES)?.said ?? [], withoutTitledPerson(text, LANGUAGE_CODES)].flat()
  return [
    ...itemsIn(text, context),
    ...(parts.length > 0 ? itemsOfParts(parts, context) : itemsSaid(text, context)),
    ...toPerson.flatMap((said) => [...itemsSaid(said, context)]),
  ]
}

/**
 * The items that a guess tries: those it names in any language, in either number, with other words around it or with as many slips as a
 * name of its length forgives. Whether it is right for one of them is judged by `match`; it is right for no others.
 */
export const itemsMeant = (guess: string, context: Context): ReadonlySet<string> =>
  new Set(
    [guess, inLatinLetters(guess), ...respelled(guess, LANGUAGE_CODES)].flatMap((text) => itemsAsTyped(text, context)),
  )
