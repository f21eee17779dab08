import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../../kit/button.tsx'
import type { DeskProps } from '../desk-props.ts'
import { Field, onSubmitted } from '../field.tsx'
import { PartNote } from '../part-note.tsx'
import { CodeField } from './factor.tsx'

/** The form by which an account signs in; password managers know its fields. */
const PasswordForm = ({ app, desk, actions }: DeskProps) => {
  const { say } = app
  const form = useRef<HTMLFormElement>(null)
  const needsCode = desk.needsCode.value
  useLayoutEffect(() => {
    if (needsCode) form.current?.querySelector<HTMLInputElement>('[name=code]')?.focus()
  }, [needsCode])
  return (
    <form
      ref={form}
      class="desk-form"
      onSubmit={onSubmitted(({ username = '', password = '', code }) => actions.signIn(username, password, code))}
    >
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
      {needsCode && <CodeField app={app} hint={say('desk.factor.code.hint')} />}
      <PartNote app={app} desk={desk} part="signIn" />
      <button type="submit" class="button primary" disabled={desk.busy.value}>
        {say('desk.signIn')}
      </button>
    </form>
  )
}

/** The way to the provider, where there is one. */
const ByProvider = ({ app, desk, actions }: DeskProps) => {
  const name = desk.provider.value
  if (name === null) return null
  return (
    <div class="desk-provider">
      <Button disabled={desk.busy.value} onPress={() => void actions.leaveForProvider()}>
        {app.say('desk.signIn.by', { name })}
      </Button>
      <PartNote app={app} desk={desk} part="provider" />
    </div>
  )
}

/** The ways by which an account signs in. */
export const SignIn = (props: DeskProps) => {
  const { app, actions } = props
  useEffect(() => void actions.loadWays(), [])
  return (
    <>
      <p class="quiet">{app.say('desk.what')}</p>
      <PasswordForm {...props} />
      <p class="quiet">{app.say('desk.signIn.first')}</p>
      <ByProvider {...props} />
    </>
  )
}
