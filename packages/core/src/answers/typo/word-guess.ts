import type { LanguageCode } from '@pd/languages'
import type { GuessForms } from '../forms/guess-forms.ts'
import { singularsOf } from '../forms/plurals.ts'

/** Tells of a folded word without spaces whether it is one of a language. */
type IsWord = (word: string, language: LanguageCode) => boolean

/** The words of each language: the frequent ones, and all that are known. */
export type Dictionary = { readonly isFrequent: IsWord; readonly isKnown: IsWord }

type Lookup = { readonly languages: readonly LanguageCode[]; readonly isWord: IsWord }

const typedIn = (forms: GuessForms, language: LanguageCode): string[] => [
  ...forms.plain,
  ...forms.withoutArticleOf(language),
]

/** Whether a guess is a word of one of the languages, with or without an article. */
export const isWordGuess = (forms: GuessForms, { languages, isWord }: Lookup): boolean =>
  languages.some((language) => typedIn(forms, language).some((key) => isWord(key, language)))

/** Whether a guess is the plural of a word of one of the languages. */
export const isWordPlural = (forms: GuessForms, { languages, isWord }: Lookup): boolean =>
  languages.some((language) =>
    typedIn(forms, language).some((key) => singularsOf(key, language).some((one) => isWord(one, language))),
  )
