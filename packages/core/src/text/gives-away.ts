import { readNames } from './answer-sheet.ts'
import { buildNameIndex } from './name-index.ts'
import { keyOf, type Name, spellingsOf } from './names.ts'
import { otherNumberKeys } from './plurals.ts'
import { nearLimit } from './typo.ts'

/** From so many letters on an answer is found within a word: "bananaman", but no "rat" in "Rathbone". */
const WITHIN_A_WORD = 5

/**
 * Reads what people are called; tells of an item's names whether somebody's name gives it away: whatever would be right or almost
 * right as a guess, and the answer in the middle of other words. Many names are read once, for any number of items.
 */
export const readCalled = (called: readonly string[], locale: string): ((answers: readonly Name[]) => boolean) => {
  const index = buildNameIndex(called.map((text, at) => ({ itemId: String(at), names: [{ locale, text }] })))
  const texts = called.flatMap((text) => spellingsOf(text, true))
  const words = new Set(texts.flatMap((text) => text.split(' ')))
  const keys = texts.map(keyOf).join('\n')
  const isSaid = (key: string): boolean =>
    words.has(key) || index.itemsNamed(key).length > 0 || (key.length >= WITHIN_A_WORD && keys.includes(key))
  return (answers) =>
    readNames(answers).some(
      (group) =>
        [...group.keys, ...group.words].some(
          (key) =>
            isSaid(key) ||
            group.languages.some((language) => otherNumberKeys(key, language).some((other) => isSaid(other))),
        ) || group.bare.some(({ key, letters }) => index.hasNearer(key, '', nearLimit(letters) + 1)),
    )
}
