import { LANGUAGE_CODES, LANGUAGES, type LanguageCode, type PluralRule } from '@pd/languages'

/** Turns the ending of a word into another, if at least `stem` letters stand before it. */
type Change = { readonly from: string; readonly to: string; readonly stem: number; readonly isWhole: boolean }

/** A change, and its place among those of the language. */
type Placed = Change & { readonly place: number }

/** Changes by the letters that they change, from the last one on: those of the letters so far, and by the letter before them all others. */
type Endings = { readonly changes: readonly Placed[]; readonly before: ReadonlyMap<number, Endings> }

/** Shorter words have no other number: too much else would be one. */
const SHORTEST = 3

const changesOf = (language: LanguageCode): Change[] => {
  const { pluralRules, irregularPlurals } = LANGUAGES[language].grammar
  const usual = ([from, to, stem]: PluralRule): Change => ({
    ...{ from, to, isWhole: false },
    stem: stem ?? Math.max(0, SHORTEST - from.length, SHORTEST - to.length),
  })
  const irregular = irregularPlurals.map(([from, to]) => ({ from, to, stem: 0, isWhole: from.length < SHORTEST }))
  return [...pluralRules.map(usual), ...irregular]
}

const reversed = ({ from, to, ...rest }: Change): Change => ({ from: to, to: from, ...rest })

const endingsOf = (changes: readonly Placed[], length = 0): Endings => {
  const longer = changes.filter(({ from }) => from.length > length)
  const byLetter = Map.groupBy(longer, ({ from }) => from.charCodeAt(from.length - length - 1))
  return {
    changes: changes.filter(({ from }) => from.length === length),
    before: new Map([...byLetter].map(([letter, some]) => [letter, endingsOf(some, length + 1)])),
  }
}

const changesIn = (all: readonly Change[]): Endings =>
  endingsOf(all.map((change, place): Placed => ({ ...change, place })))

const changesBy = (turn: (change: Change) => Change): ReadonlyMap<LanguageCode, Endings> =>
  new Map(LANGUAGE_CODES.map((language) => [language, changesIn(changesOf(language).map(turn))]))

/** Plurals that are only ones by their endings, of the languages that have some: "Reise" is no plural of "Reis". */
const FALSE_PLURALS: ReadonlyMap<LanguageCode, ReadonlySet<string>> = new Map(
  LANGUAGE_CODES.flatMap((language) => {
    const pairs = LANGUAGES[language].grammar.falsePlurals ?? []
    return pairs.length > 0 ? [[language, new Set(pairs.map((pair) => pair.join(' ')))] as const] : []
  }),
)

const [PLURALS, SINGULARS] = [changesBy((change) => change), changesBy(reversed)]

const fits = (word: string, { from, stem, isWhole }: Change): boolean =>
  isWhole ? word === from : word.length - from.length >= stem

/** The changes that fit a word. Its letters are followed from the end: a guess is read in all languages, and most rules are of other endings. */
const fittingOf = (word: string, endings: Endings | undefined): readonly Placed[] => {
  const fitting: Placed[] = []
  let at = word.length - 1
  let ending = endings?.before.get(word.charCodeAt(at))
  while (ending) {
    for (const change of ending.changes) if (fits(word, change)) fitting.push(change)
    ending = ending.before.get(word.charCodeAt(--at))
  }
  return fitting.length > 1 ? fitting.sort((one, other) => one.place - other.place) : fitting
}

const apply = (word: string, endings: Endings | undefined): string[] => {
  const forms: string[] = []
  for (const { from, to } of fittingOf(word, endings)) {
    const form = word.slice(0, word.length - from.length) + to
    if (form !== word && !forms.includes(form)) forms.push(form)
  }
  return forms
}

/** Every folded form that may be the plural of a folded word. */
export const pluralsOf = (word: string, language: LanguageCode): readonly string[] => {
  const plurals = apply(word, PLURALS.get(language))
  const falseOnes = FALSE_PLURALS.get(language)
  return falseOnes ? plurals.filter((plural) => !falseOnes.has(`${word} ${plural}`)) : plurals
}

/** What letters are spelled out as, and the letters without their marks: "ae" and "a" for "ä". */
const SPELLED_OUT: ReadonlyMap<LanguageCode, readonly (readonly [pair: string, plain: string])[]> = new Map(
  LANGUAGE_CODES.map((language) => [
    language,
    Object.entries(LANGUAGES[language].grammar.spelledOut ?? {}).map(
      ([letter, pair]) => [pair, letter.normalize('NFD').charAt(0)] as const,
    ),
  ]),
)

/** The singulars of a word by changes; none whose plural the word is only by its ending. */
const singularsBy = (word: string, language: LanguageCode, changes: ReadonlyMap<LanguageCode, Endings>) => {
  const singulars = apply(word, changes.get(language))
  const falseOnes = FALSE_PLURALS.get(language)
  return falseOnes ? singulars.filter((singular) => !falseOnes.has(`${singular} ${word}`)) : singulars
}

/** Every folded form of which a folded word may be the plural: also "baum" of "baeume", a German plural with its umlaut spelled out. */
export const singularsOf = (word: string, language: LanguageCode): readonly string[] => {
  let plain = word
  for (const [pair, letter] of SPELLED_OUT.get(language) ?? []) plain = plain.replaceAll(pair, letter)
  const singulars = singularsBy(word, language, SINGULARS)
  return plain === word ? singulars : [...singulars, plain, ...singularsBy(plain, language, SINGULARS)]
}

type Inflect = (word: string, language: LanguageCode) => readonly string[]

const inflectKey = (words: readonly string[], language: LanguageCode, inflect: Inflect): string[] => {
  const [first = '', ...rest] = words
  const whole = inflect(words.join(''), language)
  if (rest.length === 0 || !LANGUAGES[language].grammar.pluralOnFirstWord) return [...whole]
  const tails = [rest.join(''), ...inflect(rest.join(''), language)]
  return [...whole, ...inflect(first, language).flatMap((head) => tails.map((tail) => head + tail))]
}

/** The keys of a folded name in the other number, whichever number it stands in. */
export const otherNumberKeys = (folded: string, language: LanguageCode): readonly string[] => {
  if (!folded.includes(' ')) return [...pluralsOf(folded, language), ...singularsOf(folded, language)]
  const words = folded.split(' ')
  return [...inflectKey(words, language, pluralsOf), ...inflectKey(words, language, singularsOf)]
}

/** The animals that a word of a language stands for. */
const ANIMALS: ReadonlyMap<LanguageCode, ReadonlyMap<string, readonly string[]>> = new Map(
  LANGUAGE_CODES.map((language) => {
    const called = LANGUAGES[language].grammar.animals.flatMap(([animal, ...others]) =>
      others.map((other) => ({ animal, other })),
    )
    const byWord = Map.groupBy(called, ({ other }) => other)
    return [language, new Map([...byWord].map(([word, all]) => [word, all.map(({ animal }) => animal)]))]
  }),
)

/** The diminutives of the languages that have some. */
const DIMINUTIVES: ReadonlyMap<LanguageCode, Endings> = new Map(
  LANGUAGE_CODES.flatMap((language) => {
    const diminutives = (LANGUAGES[language].grammar.diminutives ?? []).map(([from, to, stem]) => ({
      ...{ from: to, to: from, isWhole: false },
      stem: stem ?? SHORTEST - from.length,
    }))
    return diminutives.length > 0 ? [[language, changesIn(diminutives)] as const] : []
  }),
)

/**
 * The keys that a folded guess also means in a language: those in the other number, the animals that it stands for by their sex, age or
 * size ("gato" for "gatitas"), and the things that it calls small ("boom" for "boompjes"), in whichever number it stands.
 */
export const keysAlsoMeant = (folded: string, language: LanguageCode): readonly string[] => {
  const singulars = singularsOf(folded, language)
  const keys = folded.includes(' ')
    ? [...otherNumberKeys(folded, language)]
    : [...pluralsOf(folded, language), ...singulars]
  const animals = ANIMALS.get(language)
  for (const one of [folded, ...singulars]) {
    keys.push(...(animals?.get(one) ?? []))
    if (DIMINUTIVES.has(language)) keys.push(...singularsBy(one, language, DIMINUTIVES))
  }
  return keys
}
