import type { InputHTMLAttributes } from 'preact'

type Props = InputHTMLAttributes & { readonly name: string; readonly label: string; readonly hint?: string }

/** A field of a form under its label. */
export const Field = ({ label, hint, ...rest }: Props) => (
  <label class="desk-field">
    <span>{label}</span>
    <input class="desk-input" required aria-describedby={hint && `${rest.name}-hint`} {...rest} />
    {hint && (
      <span class="quiet" id={`${rest.name}-hint`}>
        {hint}
      </span>
    )}
  </label>
)

/** What a form's fields hold, by their names. */
export const valuesOf = (form: HTMLFormElement): Readonly<Record<string, string>> =>
  Object.fromEntries([...new FormData(form)].map(([name, value]) => [name, String(value)]))

/** Handles a form without leaving the page; a form that was accepted is emptied. */
export const onSubmitted =
  (handle: (values: Readonly<Record<string, string>>, form: HTMLFormElement) => Promise<boolean>) =>
  (event: SubmitEvent): void => {
    event.preventDefault()
    const form = event.currentTarget as HTMLFormElement
    void handle(valuesOf(form), form).then((isDone) => isDone && form.reset())
  }
