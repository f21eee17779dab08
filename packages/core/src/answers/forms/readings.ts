import type { LanguageCode } from '@pd/languages'
import { fold } from '../normalise/fold.ts'
import { foldIn } from '../normalise/fold-in.ts'
import { AROUND, AROUND_ASKED, type Around, QUESTION } from './around.ts'
import { withoutSentence } from './frames.ts'
import { withoutShortPlural } from './names.ts'
import { singularsOf } from './plurals.ts'

type Words = readonly string[]

/** A longer guess is read as it is: each word more is another reading to judge. */
const MOST_WORDS = 12

/** The words without a phrase at their beginning or their end, each way that one can go; something always remains. */
const shortenings = (words: Words, { before, after, longest }: Around): Words[] => {
  const shorter: Words[] = []
  for (let count = Math.min(longest, words.length - 1); count > 0; count--) {
    if (before.has(words.slice(0, count).join(' '))) shorter.push(words.slice(count))
    if (after.has(words.slice(-count).join(' '))) shorter.push(words.slice(0, -count))
  }
  return shorter
}

/** All that remains when phrases go one after the other, the longer remains first. */
const withoutPhrases = (words: Words, around: Around): Words[] => {
  const found = new Map([[words.join(' '), words]])
  for (const some of found.values())
    for (const shorter of shortenings(some, around)) found.set(shorter.join(' '), shorter)
  return [...found.values()].sort((one, other) => other.length - one.length)
}

/** The words, and where they are one word, what it may be the plural of. */
const inEitherNumber = (words: Words, { code }: Around): Words[] => {
  const [word = '', ...more] = words
  return [words, ...(more.length > 0 ? [] : singularsOf(word, code).map((singular) => [singular]))]
}

/** Two parts with each written joiner, in each number, without what stands before the second part, and in the other order. */
const joined = (first: Words, second: Words, around: Around): Words[] => {
  const firsts = inEitherNumber(first, around)
  const seconds = withoutPhrases(second, around).flatMap((rest) => inEitherNumber(rest, around))
  return firsts.flatMap((one) =>
    seconds.flatMap((other) =>
      around.written.flatMap((joiner) => [
        [...one, joiner, ...other],
        [...other, joiner, ...one],
      ]),
    ),
  )
}

/** "Bows and the arrow" as "bow and arrow" and "arrow and bow". */
const joinedOtherwise = (words: Words, around: Around): Words[] => {
  const at = words.findIndex((word) => around.joiners.has(word))
  const isBetween = at > 0 && at < words.length - 1
  if (!isBetween || words.slice(at + 1).some((word) => around.joiners.has(word))) return []
  return joined(words.slice(0, at), words.slice(at + 1), around)
}

/** The most words of one number: "quatre-vingt-dix-neuf". */
const LONGEST_NUMBER = 4

/** "4leaf" as "4 leaf"; "3d" is one word. */
const DIGITS_BEFORE_WORD = /(?<=^\p{N}+)(?=\p{L}{3})/u

const withOtherNumbers = (typed: Words, { numbers }: Around): Words[] => {
  const words = typed.flatMap((word) => word.split(DIGITS_BEFORE_WORD))
  const said: string[] = []
  for (let at = 0; at < words.length; ) {
    let count = Math.min(LONGEST_NUMBER, words.length - at)
    while (count > 1 && !numbers.has(words.slice(at, at + count).join(' '))) count--
    const number = words.slice(at, at + count).join(' ')
    said.push(...(numbers.get(number) ?? number).split(' '))
    at += count
  }
  return said.join(' ') === typed.join(' ') ? [] : [said]
}

/** "Number 8 ball" as "8 ball". */
const withoutNumberWords = (words: Words, { numbers, numberWords }: Around): Words => {
  const isNumber = (word = ''): boolean => /^\p{N}+$/u.test(word) || numbers.has(word)
  return words.filter((word, at) => !(numberWords.has(word) && isNumber(words[at + 1])))
}

/** "Five apples" as "apples": a number before a plural. "9 ball" is no ball. */
const withoutCount = (words: Words, { numbers, code }: Around): Words => {
  const [count = '', ...counted] = words
  if (counted.length === 0 || !(/^\p{N}{1,4}$/u.test(count) || numbers.has(count))) return words
  const isPlural = [counted.at(0), counted.at(-1)].some((word = '') => singularsOf(word, code).length > 0)
  return isPlural ? counted : words
}

const readingsIn = (words: Words, around: Around): Words[] =>
  [...new Set([words, withoutNumberWords(words, around), withoutCount(words, around)])]
    .flatMap((all) => withoutPhrases(all, around))
    .flatMap((some) => [some, ...joinedOtherwise(some, around), ...withOtherNumbers(some, around)])

/** A longer sentence is read as it is. */
const MOST_WORDS_OF_SENTENCE = 18

/** "90 % sure": how sure a player is says nothing of the thing. */
const SHARE =
  /(?:(?<![\p{L}\p{N}])(?:at|a|à|al|zu|voor)\s+)?\p{N}+ *(?:%|per ?cent\b|prozent\b|pour ?cents?\b|por ?(?:ciento|cento)\b|per ?cento\b|procent\b)/giu

/** "1 kg of apples", "1l milk": how much there is of a thing makes no other of it. */
const QUANTITY =
  /(?<![\p{L}\p{N}])\p{N}+(?:[.,]\p{N}+)?\s*(?:kg|g|l|dl|cl|ml|lbs?|oz)(?!\p{L})\s*(?:of|de|di|d['’])?/giu

/** "Un perro, no" asks after a pause. */
const TAG = /[,.…;]\s*(?:no|non|não|nao|nee|né)\P{L}*$/iu

/** "A lion!!1!": who shouts lets go of the shift key. */
const SHOUTED_ONES = /!+1[1!]*$/u

const withoutShares = (text: string): string =>
  /\p{N}/u.test(text) ? text.replace(SHARE, ' ').replace(QUANTITY, ' ') : text

/** A guess without what says nothing of the thing: the plural of an abbreviation, shares, quantities, a question at its end. */
const pared = (guess: string): string =>
  withoutShares(withoutShortPlural(guess)).replace(TAG, '').replace(SHOUTED_ONES, '!')

const SIGN = /[,;/|+]/u
const isJoinedBySign = (guess: string): boolean => guess.split(SIGN).length === 2

const readIn = (guess: string, languages: readonly LanguageCode[], sign?: 'joins'): readonly string[] => {
  const folded = fold(guess)
  if (folded.split(' ').length > MOST_WORDS) return []
  const phrases = QUESTION.test(guess) ? AROUND_ASKED : AROUND
  const readings = languages.flatMap((language) => {
    const around = phrases.get(language)
    if (!around) return []
    const text =
      sign === 'joins' ? guess.replace(SIGN, ` ${around.conjunction} `) : withoutShortPlural(guess).replace(TAG, '')
    return readingsIn(foldIn(text, language).split(' '), around).map((some) => some.join(' '))
  })
  return [...new Set(readings)].filter((reading) => reading !== folded).sort((one, other) => other.length - one.length)
}

/**
 * What else a guess may say in the languages: without sentences, determiners and measures before a name ("I think it's a pair of …")
 * or words after it ("please"), with the parts around "and" in the other order, with digits for the words of numbers and the
 * other way round. Folded, the longest first, without the guess as it is.
 */
export const readingsOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] =>
  readIn(guess, languages)

/** The same where a sign stands for "and" between two things: "knife + fork", "bow/arrow"; empty elsewhere. */
export const joinedReadingsOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] =>
  isJoinedBySign(guess) ? readIn(guess, languages, 'joins') : []

const MOST_WORDS_UNJOINED = 4

/** The same where nothing stands between two words: "a knife fork". Most of them name nothing. */
export const unjoinedReadingsOf = (guess: string, languages: readonly LanguageCode[]): readonly string[] =>
  languages.flatMap((language) => {
    const around = AROUND.get(language)
    const words = foldIn(guess, language).split(' ')
    if (!around || words.length < 2 || words.length > MOST_WORDS_UNJOINED) return []
    return withoutPhrases(words, around).flatMap(([first = '', second = '', ...more]) =>
      second === '' || more.length > 0 ? [] : joined([first], [second], around).map((some) => some.join(' ')),
    )
  })

/** What a guess names when it is a sentence. */
type SentenceReadings = {
  /** What may name something by itself, with words of the sentence that may be part of the name; the longest first. */
  readonly longer: readonly string[]
  /** What remains without the sentence, and with digits for the words of numbers and the other way round; not the guess as it is. */
  readonly names: readonly string[]
}

/** What is said in sentences of the languages, whatever words they are of: "isn't that just a cat?", "mi sa che è un gatto". Folded. */
export const sentenceReadingsOf = (guess: string, languages: readonly LanguageCode[]): SentenceReadings => {
  const asks = QUESTION.test(guess)
  const text = pared(guess)
  const [longer, names] = [new Set<string>(), new Set<string>()]
  for (const [code, around] of AROUND) {
    const words = foldIn(text, code).split(' ')
    if (!languages.includes(code) || words.length > MOST_WORDS_OF_SENTENCE) continue
    const { name, longer: some } = withoutSentence(words, around, asks)
    for (const one of some) longer.add(one.join(' '))
    for (const one of name ? readingsIn(name, around) : []) names.add(one.join(' '))
  }
  names.delete(fold(guess))
  return { longer: [...longer], names: [...names] }
}
