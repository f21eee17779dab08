import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { Button } from '../kit/button.tsx'
import { isCalm } from '../kit/calm.ts'
import { Glyph } from '../kit/glyph.tsx'
import type { Feeling, Table } from './state.ts'

/** What is typed at: the table of a game or of a room. */
type Desk = Pick<Table, 'text' | 'busy' | 'feeling' | 'asking' | 'trouble'> & {
  readonly shown: ReadonlySignal<number | undefined>
}
type Moves = { readonly guess: () => Promise<void>; readonly sharpen?: () => Promise<void> }
type Props = { app: App; table: Desk; actions: Moves }

const SHAKE = [0, -8, 8, -4, 4, 0].map((x) => ({ transform: `translateX(${x}px)` }))

const verdictOf = ({ say }: App, { kind, code }: Feeling): string | undefined => {
  if (kind === 'wrong' || kind === 'almost' || kind === 'repeated' || kind === 'slow') return say(`verdict.${kind}`)
  return kind === 'refused' && code ? say(`problem.${code}`) : undefined
}

const FEELING_GLYPHS = { wrong: 'cross', almost: 'search', repeated: 'back', slow: 'back', refused: 'cross' } as const

const Verdict = ({ app, feeling }: { app: App; feeling: Feeling }) => {
  const text = verdictOf(app, feeling)
  const glyph = Object.entries(FEELING_GLYPHS).find(([kind]) => kind === feeling.kind)?.[1]
  return (
    <span class={`verdict verdict-${feeling.kind}`} key={feeling.beat} aria-hidden={text !== undefined}>
      {text && glyph && <Glyph name={glyph} />}
      {text ?? app.say('round.ask')}
    </span>
  )
}

const keyActions = (actions: Moves, table: Desk) => (event: KeyboardEvent) => {
  if (event.key === 'Escape') table.text.value = ''
  if (event.key !== 'Enter' || event.isComposing) return
  event.preventDefault()
  if (event.repeat) return
  void (event.shiftKey && actions.sharpen ? actions.sharpen() : actions.guess())
}

/** Where the typing goes whatever else was touched: letters typed elsewhere come here too. */
const useFocus = (table: Desk) => {
  const field = useRef<HTMLInputElement>(null)
  const { busy, feeling, shown, asking, trouble } = table
  useLayoutEffect(() => {
    if (asking.value || trouble.value) return
    field.current?.focus({ preventScroll: true })
    if (feeling.value.kind === 'repeated') field.current?.select()
  }, [busy.value, feeling.value.beat, shown.value, asking.value, trouble.value])
  useEffect(() => {
    const pull = ({ key, ctrlKey, metaKey, altKey, target }: KeyboardEvent) => {
      const isLetter = key.length === 1 && key !== ' ' && !ctrlKey && !metaKey && !altKey
      if (isLetter && target instanceof Element && !target.matches('input, textarea, select')) field.current?.focus()
    }
    addEventListener('keydown', pull)
    return () => removeEventListener('keydown', pull)
  }, [])
  return field
}

export const AnswerField = ({ app, table, actions }: Props) => {
  const { say } = app
  const field = useFocus(table)
  const feeling = table.feeling.value
  useEffect(() => {
    const shakes = ['wrong', 'repeated', 'slow', 'refused'].includes(feeling.kind)
    if (shakes && !isCalm()) field.current?.animate(SHAKE, { duration: 280 })
  }, [feeling.beat])
  return (
    <form
      class={`answer answer-${feeling.kind}`}
      onSubmit={(event) => event.preventDefault()}
      aria-busy={table.busy.value}
    >
      <label>
        <span class="unseen">{say('round.answer')}</span>
        <Verdict app={app} feeling={feeling} />
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
          value={table.text.value}
          onInput={(event) => {
            table.text.value = event.currentTarget.value
          }}
          onKeyDown={keyActions(actions, table)}
        />
      </label>
      <Button
        class="answer-send"
        tone="primary"
        glyph="arrow"
        label={say('round.send')}
        onPress={() => void actions.guess()}
      />
    </form>
  )
}
