import type { LanguageCode } from '@pd/languages'
import type { GuessForms } from '../forms/guess-forms.ts'
import { singularsOf } from '../forms/plurals.ts'

/** Whether a folded word without spaces is among the most frequent words of a language. */
export type IsFrequent = (word: string, language: LanguageCode) => boolean

type Frequent = { readonly languages: readonly LanguageCode[]; readonly isFrequent: IsFrequent }

const typedIn = (forms: GuessForms, language: LanguageCode): string[] => [
  ...forms.plain,
  ...forms.withoutArticleOf(language),
]

/** Whether a guess is a frequent word of one of the languages, with or without an article. */
export const isFrequentGuess = (forms: GuessForms, { languages, isFrequent }: Frequent): boolean =>
  languages.some((language) => typedIn(forms, language).some((key) => isFrequent(key, language)))

/** Whether a guess is the plural of a frequent word of one of the languages. */
export const isFrequentPlural = (forms: GuessForms, { languages, isFrequent }: Frequent): boolean =>
  languages.some((language) =>
    typedIn(forms, language).some((key) => singularsOf(key, language).some((one) => isFrequent(one, language))),
  )
