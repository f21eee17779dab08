import { Button } from '../../../kit/button.tsx'
import type { DeskProps } from '../desk-props.ts'
import { writeMoment } from '../moments.ts'
import { PartNote } from '../part-note.tsx'

/** The browsers in which the account is signed in. */
export const Sessions = ({ app, desk, actions }: DeskProps) => {
  const { say } = app
  const language = app.settings.language.value
  const sessions = desk.sessions.value
  return (
    <section class="desk-part" aria-labelledby="desk-sessions">
      <h2 id="desk-sessions">{say('desk.sessions')}</h2>
      <ul class="desk-list">
        {sessions.map(({ id, device, isThis, seenAt }) => {
          const name = device || say('desk.session.unknown')
          return (
            <li key={id}>
              <div>
                <strong>{name}</strong>
                <span class="quiet">
                  {isThis ? say('desk.session.this') : say('desk.seen', { time: writeMoment(seenAt, language) })}
                </span>
              </div>
              {!isThis && (
                <Button label={say('desk.end.label', { what: name })} onPress={() => void actions.endSession(id)}>
                  {say('desk.end')}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      <PartNote app={app} desk={desk} part="sessions" />
      {sessions.length > 1 && (
        <Button onPress={() => void actions.endOtherSessions()}>{say('desk.sessions.endOthers')}</Button>
      )}
    </section>
  )
}
