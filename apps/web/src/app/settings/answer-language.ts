import { isLanguageCode, type LanguageCode } from '@pd/languages'
import { type Kept, parseKept } from '../storage.ts'

/** The language of answers among kept choices, else that of the interface. */
export const answerLanguageIn = ({ language }: Kept, uiLanguage: LanguageCode): LanguageCode =>
  isLanguageCode(language) ? language : uiLanguage

/** The language in which the player chose to answer the last game alone, else that of the interface. */
export const recallAnswerLanguage = (keptChoices: string | undefined, uiLanguage: LanguageCode): LanguageCode =>
  answerLanguageIn(parseKept(keptChoices), uiLanguage)
