import { LANGUAGE_CODES, LANGUAGES, type LanguageCode, type PluralRule } from '@pd/languages'

/** Rules by the last letter of the words that they can change; those of every word under none. */
type Rules = ReadonlyMap<string, readonly PluralRule[]>

const byLastLetter = (rules: readonly PluralRule[]): Rules => {
  const every = rules.filter(([ending]) => ending === '')
  const letters = new Set(rules.map(([ending]) => ending.slice(-1)))
  return new Map(
    [...letters].map((letter) => [
      letter,
      rules.filter((rule) => every.includes(rule) || rule[0].slice(-1) === letter),
    ]),
  )
}

const reversed = ([singular, plural]: PluralRule): PluralRule => [plural, singular]

const rulesOf = (turn: (rule: PluralRule) => PluralRule): ReadonlyMap<LanguageCode, Rules> =>
  new Map(LANGUAGE_CODES.map((language) => [language, byLastLetter(LANGUAGES[language].grammar.pluralRules.map(turn))]))

const [PLURALS, SINGULARS] = [rulesOf((rule) => rule), rulesOf(reversed)]

const apply = (word: string, rules: Rules | undefined): string[] => {
  const forms = new Set<string>()
  for (const [ending, other] of rules?.get(word.slice(-1)) ?? rules?.get('') ?? [])
    if (word.endsWith(ending)) forms.add(word.slice(0, word.length - ending.length) + other)
  return [...forms].filter((form) => form.length > 1 && form !== word)
}

/** Every folded form that may be the plural of a folded word. */
export const pluralsOf = (word: string, language: LanguageCode): readonly string[] => apply(word, PLURALS.get(language))

/** Every folded form of which a folded word may be the plural. */
export const singularsOf = (word: string, language: LanguageCode): readonly string[] =>
  apply(word, SINGULARS.get(language))

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
