import type { Difficulty, NewGame } from '@pd/contract/client'

export const DIFFICULTIES: readonly Difficulty[] = ['easy', 'normal', 'hard']
export const ROUND_COUNTS = [3, 5, 10, 20] as const
export const ANSWER_LANGUAGES = {
  en: 'English',
  fr: 'Français',
  es: 'Español',
  de: 'Deutsch',
  it: 'Italiano',
  pt: 'Português',
  nl: 'Nederlands',
} as const
export type AnswerLanguage = keyof typeof ANSWER_LANGUAGES

/** What a game is set up with; `pack` null means all of them. */
export type Choices = {
  readonly pack: string | null
  readonly difficulty: Difficulty
  readonly language: AnswerLanguage
  readonly rounds: number
}

export const isLanguage = (value: unknown): value is AnswerLanguage =>
  typeof value === 'string' && Object.hasOwn(ANSWER_LANGUAGES, value)

/** What was kept, as far as it can be read. */
export const parseKept = (kept = '{}'): Readonly<Record<string, unknown>> => {
  try {
    return Object(JSON.parse(kept))
  } catch {
    return {}
  }
}

/** The choices of the last game; whatever is missing or no longer a choice takes its default. */
export const recallChoices = (kept: string | undefined, uiLanguage: AnswerLanguage): Choices => {
  const { pack, difficulty, language, rounds } = parseKept(kept)
  return {
    pack: typeof pack === 'string' ? pack : null,
    difficulty: DIFFICULTIES.find((one) => one === difficulty) ?? 'normal',
    language: isLanguage(language) ? language : uiLanguage,
    rounds: ROUND_COUNTS.find((one) => one === rounds) ?? 5,
  }
}

export const newGameOf = (choices: Choices): NewGame => ({ mode: 'solo', ...choices })
