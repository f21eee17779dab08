import { fold } from '../normalise/fold.ts'
import type { Dictionary } from '../typo/word-guess.ts'

/** A whole word in small letters: proper names are often made of two words. */
const LONG_WORD = /(?<![\p{L}\p{N}])[a-z]{8,20}(?![\p{L}\p{N}])/gu
const SHORTEST_PART = 3
/** The words of three letters that things are made of; "top" and "fit" end many a word. */
const SHORT_WORDS = new Set(
  'air ant arm bag bar bat bed bee bug bun bus can cap car cat cow cup dog ear egg eye fox gas gum gun hat hot ice jam jar jet key leg map net new nut oil old owl pan pen pet pie pig pot ray red rod sea ski sky sun tea tie toe toy van web'.split(
    ' ',
  ),
)
/** What ends words that are written as one, of which the dictionary lacks some: "kingfisher", "elderberry", "Greenland". */
const CLOSES = new Set(
  'berry bird board bread buck bug burger craft driver eric finch fish fisher flower fly glove land lighter ling maid man men mint negro pin pool post rich sheet shopper snake stick storm ware weed worm wort'.split(
    ' ',
  ),
)
/** What begins words that are written as one: "biochemistry". */
const OPENS = new Set(
  'anti auto bio counter dis geo hyper inter micro mini multi mis non over photo pre semi spread sub super tele trans ultra under'.split(
    ' ',
  ),
)
/** A folder in another language has few words that English has too. */
const SHARE = 0.5

const isKnown = (word: string, dictionary: Dictionary): boolean =>
  [word, word.replace(/e?s$/, '')].some((one) => dictionary.isKnown(one, 'en'))

const isPart = (part: string, { isFrequent }: Dictionary): boolean =>
  part.length > SHORTEST_PART ? isFrequent(part, 'en') : SHORT_WORDS.has(part)

/** The two frequent words that a word is made of, if these are the only two. */
const partsOf = (word: string, dictionary: Dictionary): readonly string[] | null => {
  const found: string[][] = []
  for (let at = SHORTEST_PART; at <= word.length - SHORTEST_PART; at++) {
    const parts = [word.slice(0, at), word.slice(at)]
    if (parts.every((part) => isPart(part, dictionary))) found.push(parts)
  }
  return found.length === 1 ? (found[0] ?? null) : null
}

const splitWord = (word: string, dictionary: Dictionary): string => {
  if (isKnown(word, dictionary)) return word
  const parts = partsOf(word, dictionary)
  const [first = '', last = ''] = parts ?? []
  return parts && !OPENS.has(first) && !CLOSES.has(last.replace(/s$/, '')) ? parts.join(' ') : word
}

const areEnglish = (names: readonly string[], dictionary: Dictionary): boolean => {
  const words = new Set(names.flatMap((name) => fold(name).split(' ')).filter((word) => /^[a-z]{3,}$/.test(word)))
  const known = [...words].filter((word) => isKnown(word, dictionary)).length
  return known > 0 && known >= SHARE * words.size
}

/** Parts what is written as one word in a folder with English names and is two: `lightningbolt`, `garbagecan`. A word that English has stays. */
export const createKnownWordSplitter = (
  names: readonly string[],
  dictionary: Dictionary | undefined,
): ((name: string) => string) => {
  const hasLong = names.some((name) => name.search(LONG_WORD) >= 0)
  if (!dictionary || !hasLong || !areEnglish(names, dictionary)) return (name) => name
  return (name) => name.replace(LONG_WORD, (word) => splitWord(word, dictionary))
}
