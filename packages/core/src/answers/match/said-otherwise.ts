import { LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import { type GuessForms, readGuessForms } from '../forms/guess-forms.ts'
import type { ItemNames } from '../forms/item-names.ts'
import { keyOf } from '../forms/names.ts'
import { alternativesOf, enumeratedIn } from '../forms/parts.ts'
import { joinedReadingsOf, readingsOf, sentenceReadingsOf } from '../forms/readings.ts'
import { judgeForms, type MatchTarget, namesOtherItem } from './judge-forms.ts'

type Context = { readonly locales: readonly string[]; readonly itemNames: ItemNames; readonly target: MatchTarget }

/** The first reading that names anything decides; undefined where none does. */
const judgeReadings = (readings: readonly string[], { locales, itemNames, target }: Context): boolean | undefined => {
  for (const reading of readings) {
    const forms = readGuessForms(reading, locales)
    if (judgeForms(forms, itemNames, target) === 'correct') return true
    if (namesOtherItem(forms, target)) return false
  }
  return undefined
}

// The longest reading decides: a "slice of cake" is no cake where there is an item of that name.
const isRightIn = (text: string, languages: readonly LanguageCode[], context: Context): boolean => {
  const decided = judgeReadings(readingsOf(text, languages), context)
  if (decided !== undefined) return decided
  const { longer, names } = sentenceReadingsOf(text, languages)
  const named = longer.filter((reading) => context.target.index.itemsNamed(keyOf(reading)).length > 0)
  return judgeReadings([...named, ...names], context) ?? false
}

/** Whether a guess that is not right by its forms says the item in other words: "it's a cat", "TV / television". */
export const isSaidOtherwise = (guess: string, forms: GuessForms, context: Context): boolean => {
  const languages = forms.languages.length > 0 ? forms.languages : LANGUAGE_CODES
  const isRight = (part: string): boolean => judgeReadings([part], context) ?? isRightIn(part, languages, context)
  const isJoined = (): boolean => judgeReadings(joinedReadingsOf(guess, languages), context) ?? false
  const alternatives = alternativesOf(guess, languages)
  if (alternatives.length > 0) return alternatives.every(isRight) || isJoined()
  const enumerated = enumeratedIn(guess)
  if (enumerated.length > 0 && (enumerated.every(isRight) || isJoined())) return true
  return !namesOtherItem(forms, context.target) && (isRightIn(guess, languages, context) || isJoined())
}
