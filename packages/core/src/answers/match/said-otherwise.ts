import { LANGUAGE_CODES } from '@pd/languages'
import { type GuessForms, readGuessForms } from '../forms/guess-forms.ts'
import type { ItemNames } from '../forms/item-names.ts'
import { alternativesOf, enumeratedIn, joinedReadingsOf, readingsOf } from '../forms/readings.ts'
import { judgeForms, type MatchTarget, namesOtherItem } from './judge-forms.ts'

type Context = { readonly locales: readonly string[]; readonly itemNames: ItemNames; readonly target: MatchTarget }

// The longest reading that names any item decides: a "slice of cake" is no cake where there is an item of that name.
const isRightInAReading = (readings: readonly string[], { locales, itemNames, target }: Context): boolean => {
  for (const reading of readings) {
    const forms = readGuessForms(reading, locales)
    if (judgeForms(forms, itemNames, target) === 'correct') return true
    if (namesOtherItem(forms, target)) return false
  }
  return false
}

/** Whether a guess that is not right by its forms says the item in other words: "it's a cat", "TV / television". */
export const isSaidOtherwise = (guess: string, forms: GuessForms, context: Context): boolean => {
  const languages = forms.languages.length > 0 ? forms.languages : LANGUAGE_CODES
  const isRight = (part: string): boolean => isRightInAReading([part, ...readingsOf(part, languages)], context)
  const isJoined = (): boolean => isRightInAReading(joinedReadingsOf(guess, languages), context)
  const alternatives = alternativesOf(guess, languages)
  if (alternatives.length > 0) return alternatives.every(isRight) || isJoined()
  const enumerated = enumeratedIn(guess)
  if (enumerated.length > 0 && (enumerated.every(isRight) || isJoined())) return true
  return (
    !namesOtherItem(forms, context.target) && (isRightInAReading(readingsOf(guess, languages), context) || isJoined())
  )
}
