import type { LanguageCode } from '@pd/languages'
import type { GuessForms } from '../forms/guess-forms.ts'
import type { ItemNames, NameGroup } from '../forms/item-names.ts'
import type { NameIndex, NearbySearch } from '../name-index/name-index.ts'
import { type NearMiss, nearestName } from '../typo/typo.ts'
import { type Dictionary, isWordGuess, isWordPlural } from '../typo/word-guess.ts'
import { isHeardAsItem } from './heard.ts'
import { sharesOtherNumber, sharesWord } from './shared-words.ts'
import type { Strictness, Verdict } from './verdict.ts'

/** What a guess is compared with: the item, all other items of the catalogue, and how exactly. */
export type MatchTarget = {
  readonly itemId: string
  readonly index: NameIndex
  readonly dictionary: Dictionary
  readonly strictness: Strictness
}

type Languages = readonly LanguageCode[]

const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)]

const languagesOfNames = (itemNames: ItemNames): Languages => itemNames.flatMap(({ languages }) => languages)

/** Names in the player's language; all names when the item has none, or the language is unknown. */
const ownNames = (forms: GuessForms, itemNames: ItemNames): ItemNames => {
  const own = itemNames.filter(({ languages }) => languages.some((language) => forms.languages.includes(language)))
  return own.length > 0 ? own : itemNames
}

const keysMeant = (forms: GuessForms, languages: Languages): string[] =>
  unique([...forms.plain, ...languages.flatMap(forms.withoutArticleOf)])

const isOtherItem = (key: string, { itemId, index }: MatchTarget, languages?: Languages): boolean => {
  const holders = index.itemsNamed(key, languages)
  return holders.length > 0 && !holders.includes(itemId)
}

const isAmong = (keys: ReadonlySet<string>, some: readonly string[]): boolean => some.some((key) => keys.has(key))

const hasArticle = (forms: GuessForms, { keys }: NameGroup, languages: Languages): boolean =>
  languages.some((language) => isAmong(keys, forms.withoutArticleOf(language)))

const isNamed = (forms: GuessForms, group: NameGroup): boolean =>
  isAmong(group.keys, forms.plain) || hasArticle(forms, group, group.languages)

const isOtherNumber = (forms: GuessForms, { keys }: NameGroup, languages: Languages): boolean =>
  languages.some((language) => isAmong(keys, forms.otherNumberIn(language)))

const isPluralIn = (languages: Languages, forms: GuessForms, itemNames: ItemNames): boolean =>
  itemNames.some((group) =>
    isOtherNumber(
      forms,
      group,
      group.languages.filter((language) => languages.includes(language)),
    ),
  )

// "Pommes" are apples in French, although they are chips in German: also for a French player in a German room, but not the other way.
const isOwnPlural = (forms: GuessForms, itemNames: ItemNames, target: MatchTarget): boolean => {
  const isMeant = (languages: Languages, among?: Languages): boolean =>
    isPluralIn(languages, forms, itemNames) &&
    !keysMeant(forms, among ?? languages).some((key) => isOtherItem(key, target, among))
  const [first] = forms.languages
  if (first === undefined) return isMeant(languagesOfNames(itemNames))
  return forms.languages.some((language) => isMeant([language], unique([first, language])))
}

// Most wrong guesses are words of the player's language: these are looked up before the plurals of all languages are made.
const isForeignPlural = (forms: GuessForms, itemNames: ItemNames, { dictionary }: MatchTarget): boolean =>
  !isWordGuess(forms, { languages: forms.languages, isWord: dictionary.isFrequent }) &&
  itemNames.some((group) => isOtherNumber(forms, group, group.languages))

// "boats" is the plural of "boat", not "boots" mistyped.
const isPluralOfOtherItem = (forms: GuessForms, languages: Languages, target: MatchTarget): boolean =>
  unique([...languages, ...forms.languages]).some((language) =>
    forms.otherNumberIn(language).some((key) => isOtherItem(key, target)),
  )

const isNearOtherItem = (search: NearbySearch, { itemId, index }: MatchTarget): boolean => {
  for (const { itemIds } of index.namesWithin(search)) if (!itemIds.includes(itemId)) return true
  return false
}

/** Whether a name that the item does not have is as close to a guess as the item's own, or in another language closer. */
const isAsNearToOtherItem = (key: string, { edits, languages }: NearMiss, target: MatchTarget): boolean =>
  isNearOtherItem({ key, edits: edits - 1 }, target) || isNearOtherItem({ key, edits, languages }, target)

// A word of the player's language was meant, also a rare one: a mink is no monk.
const isWord = (forms: GuessForms, others: Languages, { dictionary }: MatchTarget): boolean => {
  const languages = forms.languages.length > 0 ? forms.languages : others
  const lookup = { languages, isWord: dictionary.isKnown }
  return isWordGuess(forms, lookup) || isWordPlural(forms, lookup)
}

const isSlip = (miss: NearMiss, forms: GuessForms, target: MatchTarget): boolean =>
  miss.forgiven &&
  !isWord(forms, miss.languages, target) &&
  !keysMeant(forms, unique([...forms.languages, ...miss.languages])).some((key) =>
    isAsNearToOtherItem(key, miss, target),
  )

/** Whether a guess names another item, so that nothing else was meant. */
export const namesOtherItem = (forms: GuessForms, target: MatchTarget): boolean =>
  keysMeant(forms, forms.languages).some((key) => isOtherItem(key, target))

/** A guess beside an item. Whether it is `almost` right costs more to find out than that it is not, and is asked of few readings. */
type Judged = { readonly isCorrect: true } | { readonly isCorrect: false; readonly isAlmost: () => boolean }

const CORRECT: Judged = { isCorrect: true }

const unless = (isAlmost: () => boolean): Judged => ({ isCorrect: false, isAlmost })

const judgeMiss = (forms: GuessForms, itemNames: ItemNames, target: MatchTarget): Judged => {
  const shares = () => sharesWord(forms, itemNames)
  const miss = nearestName(forms, ownNames(forms, itemNames))
  if (miss === undefined) return unless(() => shares() || sharesOtherNumber(forms, itemNames))
  if (isPluralOfOtherItem(forms, miss.languages, target)) return unless(shares)
  return target.strictness === 'normal' && isSlip(miss, forms, target) ? CORRECT : unless(() => true)
}

const isSpelledByEar = (forms: GuessForms, itemNames: ItemNames, target: MatchTarget): boolean =>
  isHeardAsItem(forms, itemNames, target) && !isWord(forms, [], target) && !isPluralOfOtherItem(forms, [], target)

/** Judges the forms of a guess against the names of an item: exact names first, then plurals, then slips; see `match`. */
export const judgeForms = (forms: GuessForms, itemNames: ItemNames, target: MatchTarget): Judged => {
  if (itemNames.some((group) => isNamed(forms, group)) || isOwnPlural(forms, itemNames, target)) return CORRECT
  const keys = keysMeant(forms, unique([...forms.languages, ...languagesOfNames(itemNames)]))
  if (keys.some((key) => isOtherItem(key, target))) return unless(() => sharesWord(forms, itemNames))
  if (itemNames.some((group) => hasArticle(forms, group, forms.languages)) || isForeignPlural(forms, itemNames, target))
    return CORRECT
  const judged = judgeMiss(forms, itemNames, target)
  if (judged.isCorrect || !isSpelledByEar(forms, itemNames, target)) return judged
  return target.strictness === 'normal' ? CORRECT : unless(() => true)
}

/** The verdict on the forms of a guess. */
export const verdictOf = (judged: Judged): Verdict =>
  judged.isCorrect ? 'correct' : judged.isAlmost() ? 'almost' : 'wrong'
