import { useSignal } from '@preact/signals'
import type { ComponentChildren, RefObject } from 'preact'
import { useEffect, useId, useRef } from 'preact/hooks'

type Attributes = {
  readonly type?: 'text' | 'url'
  readonly pattern?: string
  readonly placeholder?: string
  readonly list?: string
  readonly maxLength?: number
  readonly lang?: string
}
type Props = Attributes & {
  readonly label: string
  /** What the server has. */
  readonly value: string
  /** Takes what was typed, when the field is left or Enter pressed. */
  readonly onSave: (text: string) => unknown
  readonly hint?: string | undefined
  /** What was typed last could not be taken; the hint says why. */
  readonly isWrong?: boolean
  /** How many lines are shown; one, which Enter ends, where it is missing. */
  readonly lines?: number
  readonly children?: ComponentChildren
}

type Field = RefObject<(HTMLInputElement & HTMLTextAreaElement) | null>

/**
 * What stands in the field and how it is saved. What is typed stays until it is saved, whatever the server has
 * meanwhile, and what is saved stays until the server has something else. It is saved once: also when the field goes
 * away, as by the browser's way back. A page that is left asks first.
 */
const useDraft = (field: Field, now: Pick<Props, 'value' | 'onSave'>) => {
  const draft = useSignal<string | undefined>(undefined)
  const saved = useRef<string | undefined>(undefined)
  const latest = useRef(now)
  latest.current = now
  const isUnsaved = (): boolean => {
    const text = draft.peek()
    return text !== undefined && text !== saved.current && text !== latest.current.value
  }
  const save = (text: string): void => {
    saved.current = text
    void latest.current.onSave(text)
  }
  useEffect(() => {
    if (isUnsaved()) return
    draft.value = undefined
    saved.current = undefined
  }, [now.value])
  useEffect(() => {
    const element = field.current
    const isLeft = () => element?.validity.valid === true && isUnsaved()
    const ask = (event: Event) => isLeft() && event.preventDefault()
    addEventListener('beforeunload', ask)
    return () => {
      removeEventListener('beforeunload', ask)
      if (isLeft()) save(draft.peek() ?? '')
    }
  }, [])
  return { draft, save }
}

/** A field that saves itself: what is typed stays typed until the server has answered, whatever else is drawn meanwhile. */
export const SavedField = ({
  label,
  value,
  onSave,
  hint,
  lines,
  isWrong = false,
  children,
  type = 'text',
  ...rest
}: Props) => {
  const id = useId()
  const field = useRef<(HTMLInputElement & HTMLTextAreaElement) | null>(null)
  const { draft, save } = useDraft(field, { value, onSave })
  const shared = {
    ref: field,
    class: 'desk-input',
    autocomplete: 'off',
    'aria-invalid': isWrong,
    'aria-describedby': hint && `${id}-hint`,
    value: draft.value ?? value,
    onInput: ({ currentTarget }: { currentTarget: { value: string } }) => {
      draft.value = currentTarget.value
    },
  }
  return (
    <div class="desk-field">
      <label for={id}>{label}</label>
      {lines ? (
        <textarea
          {...shared}
          id={id}
          rows={lines}
          {...(rest.lang && { lang: rest.lang })}
          onChange={({ currentTarget }) => save(currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          {...rest}
          type={type}
          id={id}
          onChange={({ currentTarget }) => currentTarget.reportValidity() && save(currentTarget.value)}
        />
      )}
      {hint && (
        <span class={isWrong ? 'problem-note' : 'quiet'} id={`${id}-hint`}>
          {hint}
        </span>
      )}
      {children}
    </div>
  )
}
