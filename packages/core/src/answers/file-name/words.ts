import { fold } from '../normalise/fold.ts'

// PolarBear and USAFlag are two words each; iPhone, McDonald, MiG and DVDs are one. A name with spaces is not split.
const splitCamelCase = (text: string): string =>
  /\s/u.test(text)
    ? text
    : text
        .replace(/(?<=\p{L}\p{Ll})(?<!\bMc)(?=\p{Lu}(?!\P{L}|$))/gu, ' ')
        .replace(/(?<=\p{Lu})(?=\p{Lu}\p{Ll}{2})/gu, ' ')

/** All but the hyphen of `x-ray`, `T-shirt` and `F-16`, which one letter alone stands before. */
const SEPARATORS = /(?:[_.\s]|(?<!(?<![\p{L}\p{N}])\p{L})-|-(?![\p{L}\p{N}]))+/gu

/** A name as it is read: underscores, hyphens and full stops are spaces, and so is the place before a capital in a word. */
export const spaced = (text: string): string => splitCamelCase(text.trim()).replace(SEPARATORS, ' ').trim()

const wordsOf = (name: string): string[] => fold(name).split(' ')

/** Small words that are found glued to the word before them. */
const SMALL_WORDS = 'de des du la le les of the and et und von der di da del della y en sur van'.split(' ')
const SHORTEST_WORD = 4

const splitWord = (word: string, known: ReadonlySet<string>): string => {
  const folded = fold(word)
  if (folded.length !== word.length || known.has(folded)) return word
  const small = SMALL_WORDS.find(
    (each) =>
      folded.endsWith(each) &&
      known.has(each) &&
      folded.length - each.length >= SHORTEST_WORD &&
      known.has(folded.slice(0, -each.length)),
  )
  return small === undefined ? word : `${word.slice(0, -small.length)} ${word.slice(-small.length)}`
}

/** `chateaude Chambord` beside `chateau de Blois`: two words that are glued come apart when two siblings have both of them. */
export const createGluedWordSplitter = (names: readonly string[]): ((name: string) => string) => {
  const counts = new Map<string, number>()
  for (const word of names.flatMap((name) => [...new Set(wordsOf(name))])) counts.set(word, (counts.get(word) ?? 0) + 1)
  const known = new Set([...counts].filter(([, count]) => count > 1).map(([word]) => word))
  return (name) => (known.size === 0 ? name : name.replace(/\p{L}{6,}/gu, (word) => splitWord(word, known)))
}
