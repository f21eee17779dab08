import type { DeskPeople } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { Button } from '../../../kit/button.tsx'
import type { DeskProps } from '../desk-props.ts'
import { Field, onSubmitted } from '../field.tsx'
import { writeMoment } from '../moments.ts'
import { PartNote } from '../part-note.tsx'

type Person = DeskPeople['people'][number]

/** What an operator does to another account; a removal is asked for twice. */
const PersonMoves = ({ app: { say }, actions, person }: DeskProps & { person: Person }) => {
  const isSure = useSignal(false)
  const { name } = person
  return (
    <div class="button-row desk-moves">
      {person.sessions > 0 && (
        <Button label={`${say('desk.person.endSessions')} (${name})`} onPress={() => void actions.endSessionsOf(name)}>
          {say('desk.person.endSessions')}
        </Button>
      )}
      {person.hasSecondFactor && (
        <Button label={`${say('desk.person.factor')} (${name})`} onPress={() => void actions.removeFactorOf(name)}>
          {say('desk.person.factor')}
        </Button>
      )}
      <Button label={`${say('desk.person.reset')} (${name})`} onPress={() => void actions.resetPassword(name)}>
        {say('desk.person.reset')}
      </Button>
      {isSure.value ? (
        <Button class="danger" onPress={() => void actions.removePerson(name)}>
          {say('desk.person.sure', { name })}
        </Button>
      ) : (
        <Button
          label={`${say('desk.person.remove')} (${name})`}
          onPress={() => {
            isSure.value = true
          }}
        >
          {say('desk.person.remove')}
        </Button>
      )}
    </div>
  )
}

const NewPersonForm = ({ app: { say }, desk, actions }: DeskProps) => (
  <form
    class="desk-form"
    onSubmit={onSubmitted(({ person = '', role }) =>
      actions.addPerson({ name: person.trim().toLowerCase(), role: role === 'operator' ? 'operator' : 'curator' }),
    )}
  >
    <Field
      name="person"
      label={say('desk.name')}
      hint={say('desk.person.rule')}
      autocomplete="off"
      autocapitalize="none"
      spellcheck={false}
      pattern="[A-Za-z0-9][A-Za-z0-9._\-]*"
      maxLength={32}
    />
    <label class="desk-field">
      <span>{say('desk.person.role')}</span>
      <select name="role" class="desk-input">
        <option value="curator">{say('desk.role.curator')}</option>
        <option value="operator">{say('desk.role.operator')}</option>
      </select>
    </label>
    <button type="submit" class="button" disabled={desk.busy.value}>
      {say('desk.person.add')}
    </button>
  </form>
)

/** All accounts, for operators. */
export const People = (props: DeskProps) => {
  const { app, desk } = props
  const { say } = app
  const language = app.settings.language.value
  return (
    <section class="desk-part" aria-labelledby="desk-people">
      <h2 id="desk-people">{say('desk.people')}</h2>
      <ul class="desk-list">
        {desk.people.value.map((person) => (
          <li key={person.name}>
            <div>
              <strong>{person.name}</strong>
              <span class="quiet">{say(`desk.role.${person.role}`)}</span>
              {person.hasSecondFactor && <span class="quiet">{say('desk.person.hasFactor')}</span>}
              {person.seenAt !== null && (
                <span class="quiet">{say('desk.seen', { time: writeMoment(person.seenAt, language) })}</span>
              )}
            </div>
            {person.name !== desk.me.value?.name && <PersonMoves {...props} person={person} />}
          </li>
        ))}
      </ul>
      <details class="desk-more">
        <summary>{say('desk.person.new')}</summary>
        <NewPersonForm {...props} />
      </details>
      <PartNote app={app} desk={desk} part="people" />
    </section>
  )
}
