import { LANGUAGE_CODES } from '@pd/languages'
import { type GuessForms, readGuessForms } from '../forms/guess-forms.ts'
import { otherNumberKeys } from '../forms/plurals.ts'
import { isSignificant } from '../forms/stop-words.ts'
import type { NameIndex } from '../name-index/name-index.ts'
import { nearLimit } from '../typo/typo.ts'
import { itemsMeant } from './items-meant.ts'

type Context = { readonly locales: readonly string[]; readonly index: NameIndex }

/** A guess tries no more items than these, so that a word of many names can be typed. */
const MOST_HINTED = 8

const FURTHEST_SEARCHED = 3

/** The items whose names have a word of a guess, in either number. */
const itemsWithWordsOf = ({ words }: GuessForms, index: NameIndex): string[] =>
  words
    .filter(isSignificant)
    .flatMap((word) => [word, ...LANGUAGE_CODES.flatMap((language) => otherNumberKeys(word, language))])
    .flatMap((word) => [...index.itemsNamed(word), ...index.itemsWithWord(word)])

/** The items with a name that a guess is `almost`, though no slip forgives that many edits. */
const itemsNear = ({ plain, languages }: GuessForms, index: NameIndex): string[] =>
  plain.flatMap((key) => {
    const edits = Math.min(FURTHEST_SEARCHED, nearLimit(key.length + FURTHEST_SEARCHED))
    const near = [...index.namesWithin({ key, edits, ...(languages.length > 0 && { languages }) })]
    return near.filter((name) => name.edits <= nearLimit(name.letters)).flatMap(({ itemIds }) => itemIds)
  })

/**
 * The items of which a guess may tell its player something: those it means, or else those it may be `almost` for, by a word or by letters;
 * eight of them at most. It does not depend on the item in play.
 */
export const itemsTried = (guess: string, context: Context): ReadonlySet<string> => {
  const meant = itemsMeant(guess, context)
  if (meant.size > 0) return meant
  const forms = readGuessForms(guess, context.locales)
  const hinted = new Set([...itemsWithWordsOf(forms, context.index), ...itemsNear(forms, context.index)])
  return new Set([...hinted].slice(0, MOST_HINTED))
}
