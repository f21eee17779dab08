import type { Difficulty, NewGame } from '@pd/contract/client'
import { isLanguageCode, type LanguageCode } from '@pd/languages'

/** The difficulties, the easiest first. */
export const DIFFICULTIES: readonly Difficulty[] = ['easy', 'normal', 'hard']
/** The numbers of rounds that can be chosen. */
export const ROUND_COUNTS = [3, 5, 10, 20] as const

/** What a game is set up with; `pack` null means all of them. */
export type Choices = {
  readonly pack: string | null
  readonly difficulty: Difficulty
  readonly language: LanguageCode
  readonly rounds: number
}

/** What was kept, as far as it can be read. */
export const parseKept = (kept = '{}'): Readonly<Record<string, unknown>> => {
  try {
    return Object(JSON.parse(kept))
  } catch {
    return {}
  }
}

/** The choices of the last game; whatever is missing or no longer a choice takes its default. */
export const recallChoices = (kept: string | undefined, uiLanguage: LanguageCode): Choices => {
  const { pack, difficulty, language, rounds } = parseKept(kept)
  return {
    pack: typeof pack === 'string' ? pack : null,
    difficulty: DIFFICULTIES.find((one) => one === difficulty) ?? 'normal',
    language: isLanguageCode(language) ? language : uiLanguage,
    rounds: ROUND_COUNTS.find((one) => one === rounds) ?? 5,
  }
}

/** The request that starts a game. */
export const newGameOf = (choices: Choices): NewGame => ({ plan: 'solo', ...choices })
