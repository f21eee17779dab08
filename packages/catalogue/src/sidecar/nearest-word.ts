import { distance, fold } from '@pd/core'

/** The word that a misspelt one could mean, with at most one letter in three wrong; null when none is near. */
const nearestWord = (written: string, words: Iterable<string>): string | null => {
  const meant = fold(written)
  let [best, limit]: [string | null, number] = [null, Math.floor(meant.length / 3)]
  for (const word of words) {
    const edits = distance(fold(word), meant, limit)
    if (edits > limit) continue
    if (edits === 0) return word
    ;[best, limit] = [word, edits - 1]
  }
  return best
}

/** The question "did you mean …?" for the nearest word, or the advice to take it as it is. */
export const suggestWord = (written: string, words: Iterable<string>, otherwise: string): string => {
  const near = nearestWord(written, words)
  return near === null ? otherwise : `Did you mean "${near}"?`
}
