import { LANGUAGES, type Language } from './language.ts'
import { PLURAL_RULES, type PluralRule } from './plural-rules.ts'

const SINGULAR_RULES = new Map(
  LANGUAGES.map((language) => [
    language,
    PLURAL_RULES[language].map(([singular, plural]): PluralRule => [plural, singular]),
  ]),
)

const apply = (word: string, rules: readonly PluralRule[]): string[] => {
  const forms = new Set<string>()
  for (const [ending, other] of rules)
    if (word.endsWith(ending)) forms.add(word.slice(0, word.length - ending.length) + other)
  return [...forms].filter((form) => form.length > 1 && form !== word)
}

/** Every folded form that may be the plural of a folded word. */
export const pluralsOf = (word: string, language: Language): readonly string[] => apply(word, PLURAL_RULES[language])

/** Every folded form of which a folded word may be the plural. */
export const singularsOf = (word: string, language: Language): readonly string[] =>
  apply(word, SINGULAR_RULES.get(language) ?? [])

type Inflect = (word: string, language: Language) => readonly string[]

// "pommes de terre", "osos polares": there the first word of a name has the plural, alone or with the last one.
const ROMANCE: readonly Language[] = ['fr', 'es', 'it', 'pt']

const inflectKey = (words: readonly string[], language: Language, inflect: Inflect): string[] => {
  const [first = '', ...rest] = words
  const whole = inflect(words.join(''), language)
  if (rest.length === 0 || !ROMANCE.includes(language)) return [...whole]
  const tails = [rest.join(''), ...inflect(rest.join(''), language)]
  return [...whole, ...inflect(first, language).flatMap((head) => tails.map((tail) => head + tail))]
}

/** The keys of a folded name in the other number, whichever number it stands in. */
export const otherNumberKeys = (folded: string, language: Language): readonly string[] => {
  const words = folded.split(' ')
  return [...inflectKey(words, language, pluralsOf), ...inflectKey(words, language, singularsOf)]
}
