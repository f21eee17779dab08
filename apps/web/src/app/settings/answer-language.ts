import { isLanguageCode, type LanguageCode } from '@pd/languages'
import { type Kept, parseKept, type SafeStorage } from '../storage.ts'

/** The language of answers among kept choices, else that of the interface. */
export const answerLanguageIn = ({ language }: Kept, uiLanguage: LanguageCode): LanguageCode =>
  isLanguageCode(language) ? language : uiLanguage

/** The language in which the player chose to answer the last game alone, else that of the interface. */
export const recallAnswerLanguage = (keptChoices: string | undefined, uiLanguage: LanguageCode): LanguageCode =>
  answerLanguageIn(parseKept(keptChoices), uiLanguage)

/** Answers follow the interface again, in games alone and in rooms: for a player who has changed its language. */
export const forgetAnswerLanguage = (storage: SafeStorage): void => {
  for (const key of ['choices', 'room']) {
    const { language: _, ...others } = parseKept(storage.get(key))
    storage.set(key, JSON.stringify(others))
  }
}
