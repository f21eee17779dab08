import type { Difficulty, NewGame } from '@pd/contract/client'
import type { LanguageCode } from '@pd/languages'
import { answerLanguageIn } from '../../app/settings/answer-language.ts'
import { parseKept } from '../../app/storage.ts'

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
  /** Whether the pictures are those near the level of the player. */
  readonly near: boolean
}

/** The choices of the last game; whatever is missing or no longer a choice takes its default. */
export const recallChoices = (kept: string | undefined, uiLanguage: LanguageCode): Choices => {
  const choices = parseKept(kept)
  const { pack, difficulty, rounds, near } = choices
  return {
    pack: typeof pack === 'string' ? pack : null,
    difficulty: DIFFICULTIES.find((one) => one === difficulty) ?? 'normal',
    language: answerLanguageIn(choices, uiLanguage),
    rounds: ROUND_COUNTS.find((one) => one === rounds) ?? 5,
    near: near === true,
  }
}

/** The request that starts a game. */
export const newGameOf = (choices: Choices): NewGame => ({ plan: 'solo', ...choices })
