import { LANGUAGE_CODES, LANGUAGES, type LanguageCode } from '@pd/languages'
import { fold } from '../normalise/fold.ts'
import { unstretchedOf } from '../normalise/unstretched.ts'

type Words = readonly string[]

/** The folded words of sentences in a language. */
type Frame = {
  readonly words: ReadonlySet<string>
  readonly openings: ReadonlySet<string>
  readonly phrases: ReadonlySet<string>
  readonly longest: number
  readonly governed: ReadonlyMap<string, ReadonlySet<string>>
  readonly denials: ReadonlySet<string>
  readonly articles: ReadonlySet<string>
  readonly determiners: ReadonlySet<string>
  readonly titles: ReadonlySet<string>
}

const folded = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.map(fold))

const readFrame = (code: LanguageCode): Frame => {
  const { frames, grammar, phrases } = LANGUAGES[code]
  const all = [...folded([...frames.words, ...frames.phrases])]
  const [openings, denials] = [folded(frames.openings), folded(frames.denials)]
  return {
    words: new Set(all.filter((text) => !text.includes(' '))),
    openings,
    phrases: new Set(all.filter((text) => text.includes(' '))),
    longest: Math.max(...[...all, ...openings, ...denials].map((text) => text.split(' ').length)),
    governed: new Map(Object.entries(frames.governed).map(([word, verbs]) => [fold(word), folded(verbs)])),
    denials,
    articles: folded(grammar.articles),
    determiners: folded([...grammar.articles, ...phrases.determiners]),
    titles: folded(frames.titles),
  }
}

const FRAMES = new Map(LANGUAGE_CODES.map((code) => [code, readFrame(code)]))

/** "Hahaha", "jajaja", "kkkk": laughter says nothing. */
const LAUGHTER = /^(?:[aeh]?([hjx][aeiu])\1+h?|([aei]h)\2+[aei]?|(?:rs){2,}|k{3,})$/

const isFrameWord = (word: string, { words }: Frame): boolean =>
  [word, ...unstretchedOf(word)].some((one) => words.has(one)) || LAUGHTER.test(word)

/** What stands around a name in a language beside its sentences, folded: measures, adjectives, "please". */
export type Surroundings = {
  readonly code: LanguageCode
  readonly before: ReadonlySet<string>
  readonly after: ReadonlySet<string>
  /** The number of words of the longest of them. */
  readonly longest: number
}

/** The words from one place up to another. */
type Span = { readonly from: number; readonly to: number }

/** What is read of the words of a guess: `others` may stand beside its frame, on that side of the name. */
type Reading = {
  readonly words: Words
  readonly frame: Frame
  readonly asks: boolean
  readonly longest: number
  readonly others: readonly ReadonlySet<string>[]
}

/** Whether a denial belongs to a question: "is it not a cat?" and "no es un gato?", but not "not a cat?". */
const isAskedBy = ({ words, frame }: Reading, { from, to }: Span): boolean => {
  const next = words[to] ?? ''
  return from > 0 || ((isFrameWord(next, frame) || frame.openings.has(next)) && !frame.determiners.has(next))
}

const isOfSentence = (reading: Reading, span: Span): boolean => {
  const { words, frame, others } = reading
  const text = words.slice(span.from, span.to).join(' ')
  if (others.some((texts) => texts.has(text)) || frame.phrases.has(text)) return true
  if (reading.asks && frame.denials.has(text) && isAskedBy(reading, span)) return true
  if (span.to - span.from > 1) return false
  const verbs = frame.governed.get(text)
  return isFrameWord(text, frame) || (verbs !== undefined && words.slice(0, span.from).some((word) => verbs.has(word)))
}

/** All places that lead on from a place, one after the other. */
const placesFrom = (start: number, next: (place: number) => readonly number[]): readonly number[] => {
  const reached = new Set([start])
  for (const place of reached) for (const further of next(place)) reached.add(further)
  return [...reached]
}

const range = (from: number, to: number): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, at) => from + at)

/** The places up to which the words from the first one on are those of a sentence. */
const beginningsOf = (reading: Reading): readonly number[] =>
  placesFrom(0, (from) =>
    range(from + 1, Math.min(from + reading.longest + 1, reading.words.length)).filter((to) =>
      isOfSentence(reading, { from, to }),
    ),
  )

/** The places from which on the words up to the last one are those of a sentence. */
const endingsOf = (reading: Reading): readonly number[] =>
  placesFrom(reading.words.length, (to) =>
    range(Math.max(1, to - reading.longest), to).filter((from) => isOfSentence(reading, { from, to })),
  )

/** What remains of some words without the sentence around it: nothing when there is none. */
type WithoutSentence = {
  /** Without all of the sentence. */
  readonly name?: Words
  /** With words of it that may be the beginning or the end of a name, the longest first. */
  readonly longer: readonly Words[]
}

/**
 * What remains of the words of a guess without the sentence around a name, of which each word is in a closed class. Whatever else is said
 * remains, so that "it is not a lion" and "the lion's cage" are no lion. It is never only words of sentences, unless an article is before
 * them: "isn't that just a can?".
 */
export const withoutSentence = (words: Words, around: Surroundings, asks: boolean): WithoutSentence => {
  const frame = FRAMES.get(around.code)
  if (!frame) return { longer: [] }
  const reading = { words, frame, asks, longest: Math.max(frame.longest, around.longest) }
  const starts = beginningsOf({ ...reading, others: [around.before, frame.openings] })
  const ends = endingsOf({ ...reading, others: [around.after] })
  const isOfFrame = (word: string): boolean => isFrameWord(word, frame) || frame.openings.has(word)
  const isName = ({ from, to }: Span): boolean =>
    to > from && (!words.slice(from, to).every(isOfFrame) || frame.articles.has(words[from - 1] ?? ''))
  const inside = { from: Math.max(...starts), to: Math.min(...ends) }
  const longer = starts
    .flatMap((from) => ends.map((to) => ({ from, to })))
    .filter((span) => isName(span) && (span.from !== inside.from || span.to !== inside.to))
    .map(({ from, to }) => words.slice(from, to))
    .sort((one, other) => other.length - one.length)
  return { ...(isName(inside) && { name: words.slice(inside.from, inside.to) }), longer }
}

/** Whether words begin as a clause does, with a verb or a pronoun: "it's a lion", "das ist". An article alone begins none, nor does "that". */
export const beginsClause = (words: Words, code: LanguageCode): boolean => {
  const frame = FRAMES.get(code)
  const [first = '', second = ''] = words
  if (!frame) return false
  if (frame.phrases.has(`${first} ${second}`)) return true
  const isVerb = (word: string): boolean => isFrameWord(word, frame) && !frame.determiners.has(word)
  return isVerb(first) || (frame.determiners.has(first) && isVerb(second))
}

/** Whether a word may be of a person's name: none of a sentence is. */
export const mayBeOfName = (word: string, code: LanguageCode): boolean => {
  const frame = FRAMES.get(code)
  if (!frame || /\p{N}/u.test(word)) return false
  return ![frame.words, frame.openings, frame.determiners, frame.denials].some((some) => some.has(word))
}

/** Whether a word is a title before a person's name: "Mrs", "Herr". */
export const isTitle = (word: string, code: LanguageCode): boolean => FRAMES.get(code)?.titles.has(word) ?? false

/** The words without an end that offers nothing else, such as "or something like that", which one of some words begins: "or". */
export const withoutVagueEnd = (words: Words, between: ReadonlySet<string>, around: Surroundings): Words => {
  const frame = FRAMES.get(around.code)
  if (!frame) return words
  const at = words.findIndex((word, place) => place > 0 && between.has(word))
  if (at < 0) return words
  const ends = endingsOf({ words, frame, asks: false, longest: frame.longest, others: [around.after] })
  return ends.includes(at) ? words.slice(0, at) : words
}
