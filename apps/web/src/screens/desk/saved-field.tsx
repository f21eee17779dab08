import { useSignal } from '@preact/signals'
import type { ComponentChildren } from 'preact'
import { useEffect, useId } from 'preact/hooks'

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

/** What stands in the field: what is typed until the server has something else than before. */
const useDraft = (value: string) => {
  const draft = useSignal<string | undefined>(undefined)
  useEffect(() => {
    draft.value = undefined
  }, [value])
  return draft
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
  const draft = useDraft(value)
  const shared = {
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
          onChange={({ currentTarget }) => onSave(currentTarget.value)}
        />
      ) : (
        <input
          {...shared}
          {...rest}
          type={type}
          id={id}
          onChange={({ currentTarget }) => currentTarget.reportValidity() && onSave(currentTarget.value)}
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
