import type { GuessForms } from '../forms/guess-forms.ts'
import type { ItemNames } from '../forms/item-names.ts'
import { otherNumberKeys } from '../forms/plurals.ts'
import { isSignificant } from '../forms/stop-words.ts'

/** How many more words than a name a guess may have: a longer one is a list. */
const MORE_WORDS = 2

const isShort = (forms: GuessForms, wordsOfName = 0): boolean => forms.wordCount <= wordsOfName + MORE_WORDS

/** Whether a guess has a significant word of a name, and at most two words more than that name. */
export const sharesWord = (forms: GuessForms, itemNames: ItemNames): boolean =>
  forms.words.some((word) => itemNames.some(({ words }) => words.has(word) && isShort(forms, words.get(word))))

/** The same for a word in the other number. */
export const sharesOtherNumber = (forms: GuessForms, itemNames: ItemNames): boolean =>
  forms.words
    .filter(isSignificant)
    .some((word) =>
      itemNames.some(({ languages, words }) =>
        languages.some((language) =>
          otherNumberKeys(word, language).some((other) => words.has(other) && isShort(forms, words.get(other))),
        ),
      ),
    )
