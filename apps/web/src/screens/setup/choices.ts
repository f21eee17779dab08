import type { Client, Difficulty, NewGame } from '@pd/contract/client'
import type { LanguageCode } from '@pd/languages'
import { gamePath } from '../../app/route.ts'
import { answerLanguageIn } from '../../app/settings/answer-language.ts'
import { parseKept } from '../../app/storage.ts'
import type { GlyphName } from '../../kit/glyphs.ts'
import type { Opener } from './actions.ts'

/** The difficulties, the easiest first. */
export const DIFFICULTIES: readonly Difficulty[] = ['easy', 'normal', 'hard']
/** What is played alone, each with the glyph that stands for it. */
export const WAY_GLYPHS = {
  solo: 'search',
  sprint: 'clock',
  endless: 'loop',
  choices: 'drawers',
} as const satisfies Readonly<Record<NewGame['plan'], GlyphName>>
/** The ways to play alone, in the order in which they are shown. */
export const WAYS = Object.keys(WAY_GLYPHS) as readonly NewGame['plan'][]
/** The numbers of rounds that can be chosen. */
export const ROUND_COUNTS = [3, 5, 10, 20] as const

/** What a game is set up with; `pack` null means all of them. */
export type Choices = {
  readonly plan: NewGame['plan']
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
  const { plan, pack, difficulty, rounds, near } = choices
  return {
    plan: WAYS.find((one) => one === plan) ?? 'solo',
    pack: typeof pack === 'string' ? pack : null,
    difficulty: DIFFICULTIES.find((one) => one === difficulty) ?? 'normal',
    language: answerLanguageIn(choices, uiLanguage),
    rounds: ROUND_COUNTS.find((one) => one === rounds) ?? 5,
    near: near === true,
  }
}

/** What each way leaves to the player, beside the pictures and the language. */
export const asks = (plan: NewGame['plan'], question: 'difficulty' | 'rounds' | 'near'): boolean =>
  plan === 'solo' || (question === 'rounds' ? plan === 'choices' : question === 'difficulty' && plan !== 'choices')

/** The request that starts a game: without what its way does not ask. */
export const newGameOf = ({ plan, pack, language, difficulty, rounds, near }: Choices): NewGame => ({
  plan,
  pack,
  language,
  ...(asks(plan, 'difficulty') && { difficulty }),
  ...(asks(plan, 'rounds') && { rounds }),
  ...(asks(plan, 'near') && { near }),
})

/** Opens a game for one player. */
export const gameOpener = (client: Pick<Client, 'newGame'>): Opener<Choices> => ({
  key: 'choices',
  rooms: false,
  recall: recallChoices,
  open: async (choices) => {
    const game = await client.newGame(newGameOf(choices))
    return game.ok ? { ok: true, value: gamePath(game.value.id) } : game
  },
})
