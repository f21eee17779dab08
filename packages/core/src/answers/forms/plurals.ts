import { LANGUAGE_CODES, LANGUAGES, type LanguageCode, type PluralRule } from '@pd/languages'

/** Turns the ending of a word into another, if at least `stem` letters stand before it. */
type Change = { readonly from: string; readonly to: string; readonly stem: number; readonly isWhole: boolean }

/** Changes by the last letter of the words that they can change. */
type Changes = ReadonlyMap<string, readonly Change[]>

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

const changesBy = (turn: (change: Change) => Change): ReadonlyMap<LanguageCode, Changes> =>
  new Map(
    LANGUAGE_CODES.map((language) => [
      language,
      Map.groupBy(changesOf(language).map(turn), ({ from }) => from.slice(-1)),
    ]),
  )

const FALSE_PLURALS: ReadonlyMap<LanguageCode, ReadonlySet<string>> = new Map(
  LANGUAGE_CODES.map((language) => [
    language,
    new Set((LANGUAGES[language].grammar.falsePlurals ?? []).map((pair) => pair.join(' '))),
  ]),
)

/** Whether a plural is only one by its ending: "Reise" is no plural of "Reis". */
const isFalse = (singular: string, plural: string, language: LanguageCode): boolean =>
  FALSE_PLURALS.get(language)?.has(`${singular} ${plural}`) ?? false

const [PLURALS, SINGULARS] = [changesBy((change) => change), changesBy(reversed)]

const fits = (word: string, { from, stem, isWhole }: Change): boolean =>
  word.endsWith(from) && (isWhole ? word === from : word.length - from.length >= stem)

const apply = (word: string, changes: Changes | undefined): string[] => {
  const forms = (changes?.get(word.slice(-1)) ?? [])
    .filter((change) => fits(word, change))
    .map(({ from, to }) => word.slice(0, word.length - from.length) + to)
  return [...new Set(forms)].filter((form) => form !== word)
}

/** Every folded form that may be the plural of a folded word. */
export const pluralsOf = (word: string, language: LanguageCode): readonly string[] =>
  apply(word, PLURALS.get(language)).filter((plural) => !isFalse(word, plural, language))

/** A German plural with its umlaut spelled out: "baeume" as "baume", from which "baum" is found. */
const withoutSpelledOut = (word: string, language: LanguageCode): string[] => {
  const letters = Object.entries(LANGUAGES[language].grammar.spelledOut ?? {})
  const plain = letters.reduce((text, [letter, pair]) => text.replaceAll(pair, letter.normalize('NFD').charAt(0)), word)
  return plain === word ? [word] : [word, plain]
}

/** Every folded form of which a folded word may be the plural. */
export const singularsOf = (word: string, language: LanguageCode): readonly string[] =>
  withoutSpelledOut(word, language).flatMap((one) => [
    ...(one === word ? [] : [one]),
    ...apply(one, SINGULARS.get(language)).filter((singular) => !isFalse(singular, one, language)),
  ])

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
    Map.groupBy(
      (LANGUAGES[language].grammar.diminutives ?? []).map(([from, to, stem]) => ({
        ...{ from: to, to: from, isWhole: false },
        stem: stem ?? SHORTEST - from.length,
      })),
      ({ from }) => from.slice(-1),
    ),
  ]),
)

/** The things that a folded word, in whichever number, calls small: "boom" for "boompjes". */
export const thingsMadeSmall = (word: string, language: LanguageCode): readonly string[] =>
  [word, ...singularsOf(word, language)].flatMap((small) =>
    apply(small, DIMINUTIVES.get(language)).filter((thing) => !isFalse(thing, small, language)),
  )
