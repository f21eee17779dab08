import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../../kit/button.tsx'
import type { DeskProps } from '../desk-props.ts'

/** A token or first password, which the server shows this once. */
export const SecretNote = ({ app: { say }, desk, actions }: DeskProps) => {
  const secret = desk.secret.value
  const note = useRef<HTMLElement>(null)
  useLayoutEffect(() => note.current?.focus(), [secret])
  if (!secret) return null
  return (
    <section class="desk-secret" ref={note} tabIndex={-1} aria-labelledby="desk-secret">
      <h2 id="desk-secret">
        {secret.kind === 'token'
          ? say('desk.secret.token', { name: secret.of })
          : say('desk.secret.password', { name: secret.of })}
      </h2>
      <code>{secret.text}</code>
      <p>{say('desk.secret.once')}</p>
      <Button tone="primary" onPress={actions.hideSecret}>
        {say('desk.secret.done')}
      </Button>
    </section>
  )
}
