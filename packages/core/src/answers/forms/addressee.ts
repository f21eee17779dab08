import type { LanguageCode } from '@pd/languages'
import { fold } from '../normalise/fold.ts'
import { beginsClause, isTitle, mayBeOfName } from './frames.ts'

type Words = readonly string[]

const wordsOf = (text: string): Words => fold(text).split(' ')

/** Small words of family names: "Frau von der Leyen", "mevrouw van Dijk". */
const PARTICLES: ReadonlySet<string> = new Set(
  'von van der den de del della di da do dos das le la du el y zu ter ten vom o mc mac st'.split(' '),
)
const MOST_PARTICLES = 3

/** How many words a title and the name after it are; 0 where there is none. "Frau mit Hut" is none. */
const titledLength = (words: Words, code: LanguageCode): number => {
  if (!isTitle(words[0] ?? '', code)) return 0
  let at = 1
  while (isTitle(words[at] ?? '', code) || (at <= MOST_PARTICLES && PARTICLES.has(words[at] ?? ''))) at++
  return at < words.length && mayBeOfName(words[at] ?? '', code) ? at + 1 : 0
}

const isTitled = (words: Words, code: LanguageCode): boolean => titledLength(words, code) === words.length

/** "Mrs Smith it's a lion" and "it's a lion Mrs Smith", with nothing between them. */
const withoutTitled = (words: Words, code: LanguageCode): string[] => {
  const first = titledLength(words, code)
  const rest = words.slice(first)
  const last = words.findLastIndex((_, at) => at > 0 && isTitled(words.slice(at), code))
  return [
    ...(first > 0 && beginsClause(rest, code) ? [rest.join(' ')] : []),
    ...(last > 0 ? [words.slice(0, last).join(' ')] : []),
  ]
}

const BREAK = /[,;:!]/u
const partsOf = (guess: string): readonly string[] => guess.split(BREAK).filter((part) => fold(part) !== '')

const withoutTitledPart = (parts: readonly string[], code: LanguageCode): string[] => {
  const [first = '', last = ''] = [parts.at(0), parts.at(-1)]
  return [
    ...(isTitled(wordsOf(first), code) ? [parts.slice(1).join(',')] : []),
    ...(isTitled(wordsOf(last), code) ? [parts.slice(0, -1).join(',')] : []),
  ]
}

/** What a guess says without a title and a name in front of it or behind it: "Mrs Smith, it's a lion" says "it's a lion". */
export const withoutTitledPerson = (guess: string, languages: readonly LanguageCode[]): readonly string[] => {
  const parts = partsOf(guess)
  return languages.flatMap((code) =>
    parts.length > 1 ? withoutTitledPart(parts, code) : withoutTitled(wordsOf(guess), code),
  )
}

/** A first name in front of a clause, which names nothing itself: "Tom, it's a lion". */
type Called = {
  readonly words: Words
  readonly said: string
  /** Whether nothing stands between the name and the clause, so that the name may be a word of it: "without being a lion". */
  readonly isPlain: boolean
}

/** "Jack it's an owl": one word in front of a clause, with nothing between them. */
const calledPlainly = (guess: string, languages: readonly LanguageCode[]): Called | undefined => {
  const [name = '', ...rest] = wordsOf(guess)
  const isCalled = (code: LanguageCode): boolean => mayBeOfName(name, code) && beginsClause(rest, code)
  return rest.length > 1 && languages.some(isCalled)
    ? { words: [name], said: rest.join(' '), isPlain: true }
    : undefined
}

/** The person that a guess calls by name before it says something; undefined where it calls no person. */
export const personCalled = (guess: string, languages: readonly LanguageCode[]): Called | undefined => {
  const [name = '', ...rest] = partsOf(guess)
  if (rest.length === 0) return calledPlainly(guess, languages)
  const words = wordsOf(name)
  const isCalled = (code: LanguageCode): boolean =>
    words.every((word) => mayBeOfName(word, code)) && beginsClause(wordsOf(rest.at(-1) ?? ''), code)
  return words.length < 3 && languages.some(isCalled) ? { words, said: rest.join(','), isPlain: false } : undefined
}
