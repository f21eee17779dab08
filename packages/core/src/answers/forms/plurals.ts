import { LANGUAGE_CODES, LANGUAGES, type LanguageCode, type PluralRule } from '@pd/languages'

/** Turns the ending of a word into another, if at least `stem` letters stand before it. */
type Change = { readonly from: string; readonly to: string; readonly stem: number; readonly isWhole: boolean }

/** A change, and its place among those of the language. */
type Placed = Change & { readonly place: number }

/** Changes by the endings that they change, by the last letter of these; the lengths of such endings. */
type Changes = ReadonlyMap<
  string,
  { readonly byEnding: ReadonlyMap<string, readonly Placed[]>; readonly lengths: readonly number[] }
>

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

const byEndings = (changes: readonly Placed[]) => {
  const byEnding = Map.groupBy(changes, ({ from }) => from)
  return { byEnding, lengths: [...new Set([...byEnding.keys()].map(({ length }) => length))] }
}

const changesIn = (all: readonly Change[]): Changes => {
  const placed = all.map((change, place): Placed => ({ ...change, place }))
  const byLetter = Map.groupBy(placed, ({ from }) => from.slice(-1))
  return new Map([...byLetter].map(([letter, changes]) => [letter, byEndings(changes)]))
}

const changesBy = (turn: (change: Change) => Change): ReadonlyMap<LanguageCode, Changes> =>
  new Map(LANGUAGE_CODES.map((language) => [language, changesIn(changesOf(language).map(turn))]))

const NO_CHANGES = byEndings([])

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

/** Looks endings up instead of trying each rule: a guess is read in all languages, and most rules are of other endings. */
const apply = (word: string, changes: Changes | undefined): string[] => {
  const { byEnding, lengths } = changes?.get(word.slice(-1)) ?? NO_CHANGES
  const fitting: Placed[] = []
  for (const length of lengths)
    if (length <= word.length)
      for (const change of byEnding.get(word.slice(word.length - length)) ?? [])
        if (fits(word, change)) fitting.push(change)
  if (fitting.length > 1) fitting.sort((one, other) => one.place - other.place)
  const forms: string[] = []
  for (const { from, to } of fitting) {
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
const singularsBy = (word: string, language: LanguageCode, changes: ReadonlyMap<LanguageCode, Changes>) => {
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

const ANIMALS = new Map(
  LANGUAGE_CODES.map((language) => [
    language,
    Map.groupBy(
      LANGUAGES[language].grammar.animals.flatMap(([animal, ...others]) => others.map((other) => ({ animal, other }))),
      ({ other }) => other,
    ),
  ]),
)

/** The animals that a folded word, in whichever number, also stands for by their sex, age or size: "gato" for "gatitas". */
export const animalsCalled = (word: string, language: LanguageCode): readonly string[] =>
  [word, ...singularsOf(word, language)].flatMap((one) =>
    (ANIMALS.get(language)?.get(one) ?? []).map(({ animal }) => animal),
  )

const DIMINUTIVES: ReadonlyMap<LanguageCode, Changes> = new Map(
  LANGUAGE_CODES.map((language) => [
    language,
    changesIn(
      (LANGUAGES[language].grammar.diminutives ?? []).map(([from, to, stem]) => ({
        ...{ from: to, to: from, isWhole: false },
        stem: stem ?? SHORTEST - from.length,
      })),
    ),
  ]),
)

/** The things that a folded word, in whichever number, calls small: "boom" for "boompjes". */
export const thingsMadeSmall = (word: string, language: LanguageCode): readonly string[] =>
  [word, ...singularsOf(word, language)].flatMap((small) => singularsBy(small, language, DIMINUTIVES))
