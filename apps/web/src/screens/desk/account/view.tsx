import { Button } from '../../../kit/button.tsx'
import type { DeskProps } from '../desk-props.ts'
import { Factor } from './factor.tsx'
import { Log } from './log.tsx'
import { Password } from './password.tsx'
import { People } from './people.tsx'
import { SecretNote } from './secret-note.tsx'
import { Sessions } from './sessions.tsx'
import { Tokens } from './tokens.tsx'

/** The page of an account: a first password is changed before all else. */
export const Account = (props: DeskProps) => {
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
        {me.hasPassword && !me.hasFirstPassword && <Factor {...props} />}
        {me.hasPassword && !me.hasFirstPassword && <Password {...props} />}
        {me.role === 'operator' && <Log {...props} />}
      </div>
    </>
  )
}
