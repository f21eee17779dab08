import { buildNameIndex, LADDERS, levelCount, match, type Verdict } from '@pd/core'
import { computed, signal } from '@preact/signals'
import type { KeptPicture, PracticePicture } from '../../../app/practice/kept-pictures.ts'
import type { ProblemCode } from '../../../app/problem.ts'
import { type Feedback, NO_FEEDBACK } from '../../../play/feedback.ts'

/** What a practice round has come to. */
type PracticeRound = {
  readonly level: number
  readonly almost: readonly string[]
  readonly wrong: readonly string[]
  readonly outcome: 'found' | 'missed' | null
}

const NEW_ROUND: PracticeRound = { level: 1, almost: [], wrong: [], outcome: null }

/** The cells along the longer side at each level of a picture, but for the last one, which is the whole picture. */
export const ladderOf = ({ levels }: Pick<KeptPicture, 'levels'>): readonly number[] =>
  levels === levelCount(LADDERS.photo) ? LADDERS.photo : LADDERS.art

const sharpen = (round: PracticeRound, levels: number): PracticeRound =>
  round.level >= levels ? { ...round, outcome: 'missed' } : { ...round, level: round.level + 1 }

/** The round after a guess; as in a game, a wrong one sharpens the picture and one that is nearly right does not. */
export const afterGuess = (round: PracticeRound, { text, verdict, levels }: Guessed): PracticeRound => {
  if (verdict === 'correct') return { ...round, outcome: 'found' }
  if (verdict === 'almost') return { ...round, almost: [...round.almost, text] }
  return sharpen({ ...round, wrong: [...round.wrong, text] }, levels)
}
type Guessed = { readonly text: string; readonly verdict: Verdict; readonly levels: number }

/** The frequent words of a language are the server's alone; without them a typo may be one. */
const NO_DICTIONARY = { isFrequent: () => false, isKnown: () => false }

/** A judge of guesses by the answers of the kept pictures alone. */
export const createJudge = (pictures: readonly KeptPicture[]) => {
  const named = pictures.map(({ reveal, names }) => ({ itemId: `${reveal.packTitle}/${reveal.name}`, names }))
  const tools = { index: buildNameIndex(named), dictionary: NO_DICTIONARY }
  return (guess: string, at: number): Verdict => {
    const item = named[at]
    const locales = pictures[at]?.languages
    return item && locales ? match({ ...item, guess, locales, strictness: 'normal' }, tools) : 'wrong'
  }
}

/** One practice over kept pictures, in their order; there are no points, and nothing is sent. */
export const createPractice = (pictures: readonly PracticePicture[]) => {
  const at = signal(0)
  const round = signal(NEW_ROUND)
  const text = signal('')
  const feedback = signal<Feedback>(NO_FEEDBACK)
  const busy = signal(false)
  const trouble = signal<ProblemCode | undefined>(undefined)
  const isOverlayOpen = computed(() => round.value.outcome !== null)
  const shown = computed(() => at.value + 1)
  const picture = computed(() => pictures[at.value % pictures.length])
  const levels = computed(() => (picture.value ? ladderOf(picture.value).length + 1 : 1))
  return { pictures, at, round, text, feedback, busy, trouble, isOverlayOpen, shown, picture, levels, NEW_ROUND }
}
export type Practice = ReturnType<typeof createPractice>
