import type { DeskProps } from './desk-props.ts'
import { Field, onSubmitted } from './field.tsx'
import { PartNote } from './part-note.tsx'

/** The form by which an account signs in; password managers know its fields. */
export const SignIn = ({ app, desk, actions }: DeskProps) => {
  const { say } = app
  return (
    <form
      class="desk-form"
      onSubmit={onSubmitted(({ username = '', password = '' }) => actions.signIn(username, password))}
    >
      <p class="quiet">{say('desk.what')}</p>
      <Field
        name="username"
        label={say('desk.name')}
        autocomplete="username"
        autocapitalize="none"
        spellcheck={false}
        maxLength={64}
      />
      <Field
        name="password"
        type="password"
        label={say('desk.password')}
        autocomplete="current-password"
        maxLength={200}
      />
      <PartNote app={app} desk={desk} part="signIn" />
      <button type="submit" class="button primary" disabled={desk.busy.value}>
        {say('desk.signIn')}
      </button>
    </form>
  )
}
