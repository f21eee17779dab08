import type { LanguageCode } from '@pd/languages'
import { type AnswerGroup, type AnswerSheet, readNames } from './answer-sheet.ts'
import { GUESS_MAX_LETTERS } from './guess.ts'
import { type GuessForms, readForms } from './guess-forms.ts'
import type { NameIndex } from './name-index/name-index.ts'
import type { Name } from './names.ts'
import { otherNumberKeys } from './plurals.ts'
import { isSignificant } from './stop-words.ts'
import { type NearMiss, nearestName } from './typo.ts'

/** What a guess is worth; `almost` is for the guesser alone. */
export type Verdict = 'correct' | 'almost' | 'wrong'

/** `exact` forgives no typo, yet still case, accents, punctuation, articles and plurals. */
export type Strictness = 'exact' | 'normal'

/** A guess at an item, by somebody who plays in a locale. */
export type MatchInput = {
  readonly guess: string
  readonly itemId: string
  readonly names: readonly Name[]
  readonly locale: string
  readonly strictness: Strictness
}

/** The rival side of a judgement: which item is guessed at, among which others. */
export type Contest = { readonly itemId: string; readonly index: NameIndex; readonly strictness: Strictness }

const unique = <T>(values: Iterable<T>): T[] => [...new Set(values)]

const isNamed = (forms: GuessForms, { keys, languages }: AnswerGroup): boolean =>
  [...forms.plain, ...languages.flatMap(forms.withoutArticleOf)].some((key) => keys.has(key))

// An article of the player's own language, or the other number: right, unless somebody else has that name.
const isNamedLoosely = (forms: GuessForms, { keys, languages }: AnswerGroup): boolean =>
  forms.languages.flatMap(forms.withoutArticleOf).some((key) => keys.has(key)) ||
  languages.flatMap(forms.otherNumberIn).some((key) => keys.has(key))

const isAnothers = (key: string, { itemId, index }: Contest): boolean => {
  const holders = index.itemsNamed(key)
  return holders.length > 0 && !holders.includes(itemId)
}

const keysMeant = (forms: GuessForms, languages: readonly LanguageCode[]): string[] =>
  unique([...forms.plain, ...languages.flatMap(forms.withoutArticleOf)])

const sharesWord = (forms: GuessForms, sheet: AnswerSheet): boolean =>
  forms.words.some((word) => sheet.some(({ words }) => words.has(word)))

const sharesWordLoosely = (forms: GuessForms, sheet: AnswerSheet): boolean =>
  forms.words
    .filter(isSignificant)
    .some((word) =>
      sheet.some(({ languages, words }) =>
        languages.some((language) => otherNumberKeys(word, language).some((other) => words.has(other))),
      ),
    )

const verdictOn = (shares: boolean): Verdict => (shares ? 'almost' : 'wrong')

// Boats are a boat, not mistyped boots.
const isAnothersNumber = (forms: GuessForms, { languages }: NearMiss, contest: Contest): boolean =>
  unique([...languages, ...forms.languages]).some((language) =>
    forms.otherNumberIn(language).some((key) => isAnothers(key, contest)),
  )

/** Whether a name that the item does not have is closer to a guess than the item's own. */
const isNearerToAnother = (key: string, { edits }: NearMiss, { itemId, index }: Contest): boolean => {
  for (const { itemIds } of index.namesWithin({ key, edits: edits - 1 })) if (!itemIds.includes(itemId)) return true
  return false
}

const judgeMiss = (miss: NearMiss, keys: readonly string[], contest: Contest): Verdict => {
  const accepted = miss.forgiven && !keys.some((key) => isNearerToAnother(key, miss, contest))
  return accepted && contest.strictness === 'normal' ? 'correct' : 'almost'
}

/** Judges a guess that was read against names that were read; see `match`. */
export const judgeForms = (forms: GuessForms, sheet: AnswerSheet, contest: Contest): Verdict => {
  if (sheet.some((group) => isNamed(forms, group))) return 'correct'
  const keys = keysMeant(forms, unique([...forms.languages, ...sheet.flatMap(({ languages }) => languages)]))
  const shares = sharesWord(forms, sheet)
  if (keys.some((key) => isAnothers(key, contest))) return verdictOn(shares)
  if (sheet.some((group) => isNamedLoosely(forms, group))) return 'correct'
  const miss = nearestName(forms, sheet)
  if (miss === undefined) return verdictOn(shares || sharesWordLoosely(forms, sheet))
  if (isAnothersNumber(forms, miss, contest)) return verdictOn(shares)
  return judgeMiss(miss, keys, contest)
}

/** Whoever judges many guesses at one item reads its names once; see `match`. */
export const matcherOf = (
  { itemId, names, locale, strictness }: Omit<MatchInput, 'guess'>,
  index: NameIndex,
): ((guess: string) => Verdict) => {
  const sheet = readNames(names)
  return (guess) =>
    guess.length > 2 * GUESS_MAX_LETTERS
      ? 'wrong'
      : judgeForms(readForms(guess, locale), sheet, { itemId, index, strictness })
}

/**
 * Judges a guess by all names of an item in all languages: `correct` when it is one of them after folding, or mistyped
 * within the budget and nearer to no other item; `almost` when one edit too far or sharing a significant word.
 */
export const match = ({ guess, ...attempt }: MatchInput, index: NameIndex): Verdict => matcherOf(attempt, index)(guess)
