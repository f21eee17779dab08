import { LANGUAGE_CODES } from '@pd/languages'
import { type GuessForms, readGuessForms } from '../forms/guess-forms.ts'
import { otherNumberKeys } from '../forms/plurals.ts'
import { isSignificant } from '../forms/stop-words.ts'
import type { NameIndex, NearbyName, NearbySearch } from '../name-index/name-index.ts'
import { nearLimit } from '../typo/typo.ts'
import { itemsMeant } from './items-meant.ts'

type Context = { readonly locales: readonly string[]; readonly index: NameIndex }

/** A guess tries no more items than these, so that a word of many names can be typed. */
const MOST_HINTED = 8

const FURTHEST_SEARCHED = 3

/** The most edits at which a guess is `almost` a name of this length, as far as names are searched. */
const nearEdits = (letters: number): number => Math.min(FURTHEST_SEARCHED, nearLimit(letters))

/** The items whose names have a word of a guess, in either number. */
const itemsWithWordsOf = ({ words }: GuessForms, index: NameIndex): string[] =>
  words
    .filter(isSignificant)
    .flatMap((word) => [word, ...LANGUAGE_CODES.flatMap((language) => otherNumberKeys(word, language))])
    .flatMap((word) => [...index.itemsNamed(word), ...index.itemsWithWord(word)])

/** The items with a name that a guess is `almost`, though no slip forgives that many edits. */
const itemsNear = ({ plain, languages }: GuessForms, index: NameIndex): string[] =>
  plain.flatMap((key) => {
    const near = [...index.namesWithin({ key, edits: nearEdits, ...(languages.length > 0 && { languages }) })]
    return near.flatMap(({ itemIds }) => itemIds)
  })

/** The index for one guess, whose readings search for the same letters several times. */
const remembering = (index: NameIndex): NameIndex => {
  const known = new Map<string, readonly NearbyName[]>()
  const namesWithin = (search: NearbySearch): readonly NearbyName[] => {
    const id = `${search.edits} ${search.languages} ${search.key}`
    const names = known.get(id) ?? [...index.namesWithin(search)]
    known.set(id, names)
    return names
  }
  return { ...index, namesWithin }
}

/**
 * The items of which a guess may tell its player something: those it means, or else those it may be `almost` for, by a word or by letters;
 * eight of them at most. It does not depend on the item in play.
 */
export const itemsTried = (guess: string, context: Context): ReadonlySet<string> => {
  const index = remembering(context.index)
  const meant = itemsMeant(guess, { ...context, index })
  if (meant.size > 0) return meant
  const forms = readGuessForms(guess, context.locales)
  const hinted = new Set([...itemsWithWordsOf(forms, index), ...itemsNear(forms, index)])
  return new Set([...hinted].slice(0, MOST_HINTED))
}
