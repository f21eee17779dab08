import type { Signal } from '@preact/signals'
import type { ProblemCode } from '../app/problem.ts'
import type { PlaySound } from '../app/sound.ts'
import type { Say } from '../app/words/say.ts'

/** How the last command ended, for the eye; `count` grows with each, so that the same feedback twice is shown twice. */
export type Feedback = {
  readonly kind:
    | 'calm'
    | 'wrong'
    | 'almost'
    | 'sealed'
    | 'repeated'
    | 'slow'
    | 'refused'
    | 'sharper'
    | 'hint'
    | 'found'
    | 'missed'
  readonly count: number
  readonly code?: ProblemCode
}

/** Where feedback goes besides the screen: words in the reader's language, the screen reader, the speaker. */
export type Outputs = {
  readonly say: Say
  readonly announce: (text: string) => void
  readonly playSound: PlaySound
}

/** The feedback before any command. */
export const NO_FEEDBACK: Feedback = { kind: 'calm', count: 0 }

/** Shows new feedback; `code` is the refusal that a `refused` is about. */
export const setFeedback = (feedback: Signal<Feedback>, kind: Feedback['kind'], code?: ProblemCode): void => {
  feedback.value = { kind, count: feedback.value.count + 1, ...(code && { code }) }
}
