import type { NewToken } from '@pd/contract/client'
import { Button } from '../../../kit/button.tsx'
import type { DeskProps } from '../desk-props.ts'
import { Field, onSubmitted } from '../field.tsx'
import { writeDay } from '../moments.ts'
import { PartNote } from '../part-note.tsx'

type Scope = NewToken['scopes'][number]

const SCOPES = [
  ['packs:read', 'desk.scope.read'],
  ['packs:write', 'desk.scope.write'],
  ['operate', 'desk.scope.operate'],
] as const satisfies readonly (readonly [Scope, string])[]
const DAYS = [7, 30, 90, 365]

const scopesIn = (form: HTMLFormElement): Scope[] => new FormData(form).getAll('scope') as Scope[]

/** Makes a token; an operator may give it more than a curator may. */
const NewTokenForm = ({ app: { say }, desk, actions }: DeskProps) => {
  const offered = SCOPES.filter(([scope]) => scope !== 'operate' || desk.me.value?.role === 'operator')
  return (
    <form
      class="desk-form"
      onSubmit={onSubmitted(({ name = '', days = '' }, form) =>
        actions.addToken({ name, scopes: scopesIn(form), days: Number(days) }),
      )}
    >
      <Field name="name" label={say('desk.token.name')} autocomplete="off" maxLength={60} />
      <fieldset class="desk-scopes">
        <legend>{say('desk.token.may')}</legend>
        {offered.map(([scope, key], at) => (
          <label key={scope} class="desk-check">
            <input type="checkbox" name="scope" value={scope} defaultChecked={at === 0} />
            {say(key)}
          </label>
        ))}
      </fieldset>
      <label class="desk-field">
        <span>{say('desk.token.holds')}</span>
        <select name="days" class="desk-input">
          {DAYS.map((n) => (
            <option key={n} value={n} selected={n === 90}>
              {say('desk.token.days', { n })}
            </option>
          ))}
        </select>
      </label>
      <button type="submit" class="button" disabled={desk.busy.value}>
        {say('desk.token.add')}
      </button>
    </form>
  )
}

/** The tokens by which programs act for the account. */
export const Tokens = (props: DeskProps) => {
  const { app, desk, actions } = props
  const { say } = app
  const day = (moment: number) => writeDay(moment, app.settings.language.value)
  return (
    <section class="desk-part" aria-labelledby="desk-tokens">
      <h2 id="desk-tokens">{say('desk.tokens')}</h2>
      <ul class="desk-list">
        {desk.tokens.value.map(({ id, name, scopes, usedAt, endsAt }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <span class="quiet">{scopes.join(', ')}</span>
              <span class="quiet">
                {say('desk.token.until', { date: day(endsAt) })}{' '}
                {usedAt === null ? say('desk.token.unused') : say('desk.token.used', { date: day(usedAt) })}
              </span>
            </div>
            <Button label={say('desk.end.label', { what: name })} onPress={() => void actions.endToken(id)}>
              {say('desk.end')}
            </Button>
          </li>
        ))}
      </ul>
      <details class="desk-more">
        <summary>{say('desk.token.new')}</summary>
        <NewTokenForm {...props} />
      </details>
      <PartNote app={app} desk={desk} part="tokens" />
    </section>
  )
}
