import type { DeskProps } from '../desk-props.ts'
import { Field, onSubmitted } from '../field.tsx'
import { PartNote } from '../part-note.tsx'

const SHORTEST = 10

/** Where an account chooses its password; the name is there for password managers alone. */
export const Password = ({ app, desk, actions }: DeskProps) => {
  const { say } = app
  const me = desk.me.value
  if (!me) return null
  return (
    <section class="desk-part" aria-labelledby="desk-password">
      <h2 id="desk-password">{say('desk.password')}</h2>
      {me.hasFirstPassword && <p class="desk-first">{say('desk.password.first')}</p>}
      <form
        class="desk-form"
        onSubmit={onSubmitted(({ current = '', password = '' }) => actions.changePassword(current, password))}
      >
        <input
          type="text"
          name="username"
          class="unseen"
          autocomplete="username"
          tabIndex={-1}
          aria-hidden="true"
          readOnly
          value={me.name}
        />
        <Field
          name="current"
          type="password"
          label={say('desk.password.current')}
          autocomplete="current-password"
          maxLength={200}
        />
        <Field
          name="password"
          type="password"
          label={say('desk.password.new')}
          hint={say('desk.password.rule')}
          autocomplete="new-password"
          minLength={SHORTEST}
          maxLength={200}
        />
        <PartNote app={app} desk={desk} part="password" />
        {desk.isPasswordChanged.value && <p role="status">{say('desk.password.done')}</p>}
        <button type="submit" class="button" disabled={desk.busy.value}>
          {say('desk.password.go')}
        </button>
      </form>
    </section>
  )
}
