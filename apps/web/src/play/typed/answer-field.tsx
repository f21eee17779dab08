import type { ReadonlySignal, Signal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import type { ProblemCode } from '../../app/problem.ts'
import { Button } from '../../kit/button.tsx'
import { Glyph } from '../../kit/glyph.tsx'
import { prefersReducedMotion } from '../../kit/reduced-motion.ts'
import type { Feedback } from '../feedback.ts'

/** The state of a game or of a room that the field shows. */
type AnswerState = {
  readonly text: Signal<string>
  readonly busy: ReadonlySignal<boolean>
  readonly feedback: ReadonlySignal<Feedback>
  readonly isOverlayOpen: ReadonlySignal<boolean>
  readonly trouble: ReadonlySignal<ProblemCode | undefined>
  readonly shown: ReadonlySignal<number | undefined>
}
type Actions = { readonly guess: () => Promise<void>; readonly sharpen?: () => Promise<void> }
type Props = { app: App; answer: AnswerState; actions: Actions }

const SHAKE = [0, -8, 8, -4, 4, 0].map((x) => ({ transform: `translateX(${x}px)` }))
const SHAKEN: readonly Feedback['kind'][] = ['wrong', 'repeated', 'slow', 'refused']

const verdictOf = ({ say }: App, { kind, code }: Feedback): string | undefined => {
  if (kind === 'refused') return code && say(`problem.${code}`)
  return kind in FEEDBACK_GLYPHS
    ? say(`verdict.${kind as Exclude<keyof typeof FEEDBACK_GLYPHS, 'refused'>}`)
    : undefined
}

const FEEDBACK_GLYPHS = {
  wrong: 'cross',
  almost: 'search',
  sealed: 'arrow',
  repeated: 'back',
  slow: 'back',
  refused: 'cross',
} as const

const Verdict = ({ app, feedback }: { app: App; feedback: Feedback }) => {
  const text = verdictOf(app, feedback)
  const glyph = Object.entries(FEEDBACK_GLYPHS).find(([kind]) => kind === feedback.kind)?.[1]
  return (
    <span class={`verdict verdict-${feedback.kind}`} key={feedback.count} aria-hidden={text !== undefined}>
      {text && glyph && <Glyph name={glyph} />}
      {text ?? app.say('round.ask')}
    </span>
  )
}

const handleKeys = (actions: Actions, answer: AnswerState) => (event: KeyboardEvent) => {
  if (event.key === 'Escape') answer.text.value = ''
  if (event.key !== 'Enter' || event.isComposing || event.ctrlKey) return
  event.preventDefault()
  if (event.repeat) return
  void (event.shiftKey && actions.sharpen ? actions.sharpen() : actions.guess())
}

/** Keeps the focus in the field, and gives it letters that are typed elsewhere on the page. */
const useFocus = ({ busy, feedback, shown, isOverlayOpen, trouble }: AnswerState) => {
  const field = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (isOverlayOpen.value || trouble.value) return
    field.current?.focus({ preventScroll: true })
    if (feedback.value.kind === 'repeated') field.current?.select()
  }, [busy.value, feedback.value.count, shown.value, isOverlayOpen.value, trouble.value])
  useEffect(() => {
    const takeLetter = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
      if (isLetter && target instanceof Element && !target.matches('input, textarea, select')) field.current?.focus()
    }
    addEventListener('keydown', takeLetter)
    return () => removeEventListener('keydown', takeLetter)
  }, [])
  return field
}

const Field = ({ app, answer, actions }: Props) => {
  const field = useFocus(answer)
  const feedback = answer.feedback.value
  useEffect(() => {
    if (SHAKEN.includes(feedback.kind) && !prefersReducedMotion()) field.current?.animate(SHAKE, { duration: 280 })
  }, [feedback.count])
  return (
    <label>
      <span class="unseen">{app.say('round.answer')}</span>
      <Verdict app={app} feedback={feedback} />
      <input
        ref={field}
        class="answer-field"
        type="text"
        enterkeyhint="send"
        autocapitalize="off"
        autocomplete="off"
        autocorrect="off"
        spellcheck={false}
        maxLength={120}
        value={answer.text.value}
        onInput={(event) => {
          answer.text.value = event.currentTarget.value
        }}
        onKeyDown={handleKeys(actions, answer)}
      />
    </label>
  )
}

/** One large line to type the answer into, with the verdict on the last one above it. */
export const AnswerField = (props: Props) => {
  const { app, answer, actions } = props
  return (
    <form
      class={`answer answer-${answer.feedback.value.kind}`}
      onSubmit={(event) => event.preventDefault()}
      aria-busy={answer.busy.value}
    >
      <Field {...props} />
      <Button
        class="answer-send"
        tone="primary"
        glyph="arrow"
        label={app.say('round.send')}
        onPress={() => void actions.guess()}
      />
    </form>
  )
}
