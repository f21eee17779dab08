import { LANGUAGE_CODES, type LanguageCode } from '@pd/languages'
import { personCalled, withoutTitledPerson } from '../forms/addressee.ts'
import { gluedReadingsOf } from '../forms/glued.ts'
import { type GuessForms, readGuessForms } from '../forms/guess-forms.ts'
import type { ItemNames } from '../forms/item-names.ts'
import { keyOf } from '../forms/names.ts'
import { alternativesOf, enumeratedIn } from '../forms/parts.ts'
import { joinedReadingsOf, readingsOf, sentenceReadingsOf, unjoinedReadingsOf } from '../forms/readings.ts'
import { isWordGuess, isWordPlural } from '../typo/word-guess.ts'
import { judgeForms, type MatchTarget, namesOtherItem } from './judge-forms.ts'

type Context = { readonly locales: readonly string[]; readonly itemNames: ItemNames; readonly target: MatchTarget }

/** The first reading that names anything decides; undefined where none does. */
const judgeReadings = (readings: readonly string[], { locales, itemNames, target }: Context): boolean | undefined => {
  for (const reading of readings) {
    const forms = readGuessForms(reading, locales)
    if (judgeForms(forms, itemNames, target).isCorrect) return true
    if (namesOtherItem(forms, target)) return false
  }
  return undefined
}

// The longest reading decides: a "slice of cake" is no cake where there is an item of that name.
const isRightIn = (text: string, languages: readonly LanguageCode[], context: Context): boolean => {
  const readings = readingsOf(text, languages)
  const decided = judgeReadings(readings, context)
  if (decided !== undefined) return decided
  const { longer, names } = sentenceReadingsOf(text, languages)
  const named = [...longer, ...unjoinedReadingsOf(text, languages)].filter(
    (reading) => context.target.index.itemsNamed(keyOf(reading)).length > 0,
  )
  const others = [...named, ...names].filter((reading) => !readings.includes(reading))
  return judgeReadings(others, context) ?? false
}

/** "Unlion" is a lion, "acorn" is no corn: what is glued must be no word, and the name without a slip. */
const isGlued = (guess: string, forms: GuessForms, context: Context): boolean => {
  const { index, dictionary } = context.target
  const languages = forms.languages.length > 0 ? forms.languages : LANGUAGE_CODES
  const named = gluedReadingsOf(guess, languages).filter((key) => index.itemsNamed(key, languages).length > 0)
  if (named.length === 0) return false
  const lookup = { languages, isWord: dictionary.isKnown }
  if (isWordGuess(forms, lookup) || isWordPlural(forms, lookup)) return false
  return judgeReadings(named, { ...context, target: { ...context.target, strictness: 'exact' } }) ?? false
}

/** Whether a name in front names an item: "a tiger, no, it's a lion" calls no tiger. */
const namesItem = (words: readonly string[], { locales, target: { index } }: Context): boolean =>
  [...words, words.join(' ')].some((word) => {
    const { plain, languages, otherNumberIn } = readGuessForms(word, locales)
    const keys = [...plain, ...languages.flatMap(otherNumberIn)]
    return keys.some((key) => index.itemsNamed(key, languages).length > 0)
  })

/** "Si", "if" and "ni" are no persons. */
const SHORTEST_NAME = 3

/** What a guess says to a person: "Mrs Smith, it's a lion", "Tom, it's a lion". */
const saidToPerson = (guess: string, languages: readonly LanguageCode[], context: Context): readonly string[] => {
  const called = personCalled(guess, languages)
  const { isKnown } = context.target.dictionary
  const isWord = (word: string): boolean => word.length < SHORTEST_NAME || languages.some((code) => isKnown(word, code))
  const isPerson = called && !namesItem(called.words, context) && !(called.isPlain && called.words.some(isWord))
  const said = called && isPerson ? [called.said] : []
  return [...withoutTitledPerson(guess, languages), ...said]
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
  if (namesOtherItem(forms, context.target)) return false
  return (
    isRightIn(guess, languages, context) ||
    isJoined() ||
    isGlued(guess, forms, context) ||
    saidToPerson(guess, languages, context).some(isRight)
  )
}
