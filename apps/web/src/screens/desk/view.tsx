import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Page } from '../../kit/page.tsx'
import { Waiting } from '../../kit/waiting.tsx'
import { createDeskActions } from './actions.ts'
import type { DeskProps } from './desk-props.ts'
import { Log } from './log.tsx'
import { Password } from './password.tsx'
import { People } from './people.tsx'
import { SecretNote } from './secret-note.tsx'
import { Sessions } from './sessions.tsx'
import { SignIn } from './sign-in.tsx'
import { createDesk } from './state.ts'
import { Tokens } from './tokens.tsx'
import './desk.css'

/** The page of an account: a first password is changed before all else. */
const Account = (props: DeskProps) => {
  const { app, desk, actions } = props
  const { say } = app
  const me = desk.me.value
  if (!me) return null
  return (
    <>
      <p class="desk-me">
        <span>
          <strong>{me.name}</strong> <span class="quiet">{say(`desk.role.${me.role}`)}</span>
        </span>
        <Button onPress={() => void actions.signOut()}>{say('desk.signOut')}</Button>
      </p>
      <SecretNote {...props} />
      {me.hasFirstPassword && <Password {...props} />}
      <div class="desk-parts">
        {me.role === 'operator' && <People {...props} />}
        <div class="desk-column">
          <Sessions {...props} />
          <Tokens {...props} />
        </div>
        {!me.hasFirstPassword && <Password {...props} />}
        {me.role === 'operator' && <Log {...props} />}
      </div>
    </>
  )
}

/** Where curators and operators sign in and see to their accounts. */
export const DeskScreen = ({ app }: { app: App }) => {
  const { say } = app
  const desk = useMemo(createDesk, [])
  const actions = useMemo(() => createDeskActions(app, desk), [])
  useEffect(() => void actions.load(), [])
  const props = { app, desk, actions }
  const me = desk.me.value
  const trouble = desk.trouble.value
  return (
    <Page app={app} name="desk" title={say('desk.title')}>
      <h1>{say('desk.title')}</h1>
      {me === undefined && (
        <Waiting
          app={app}
          problem={trouble?.part === 'page' ? trouble.code : undefined}
          onRetry={() => void actions.load()}
        />
      )}
      {me === null && <SignIn {...props} />}
      {me && <Account {...props} />}
    </Page>
  )
}
