import type { DeskSecondFactor, ShownFactor } from '@pd/contract/client'
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../../kit/button.tsx'
import { QrCode } from '../../../kit/code/qr.tsx'
import type { DeskProps } from '../desk-props.ts'
import { Field, onSubmitted } from '../field.tsx'
import { PartNote } from '../part-note.tsx'

const PasswordAgain = ({ app }: Pick<DeskProps, 'app'>) => (
  <Field
    name="again"
    type="password"
    label={app.say('desk.password.current')}
    autocomplete="current-password"
    maxLength={200}
  />
)

/** Where a code is typed; a phone offers its digits, and the code that it has just received. */
export const CodeField = ({ app, hint }: Pick<DeskProps, 'app'> & { hint?: string }) => (
  <Field
    name="code"
    label={app.say('desk.factor.code')}
    {...(hint && { hint })}
    autocomplete="one-time-code"
    autocapitalize="none"
    spellcheck={false}
    maxLength={64}
  />
)

const BeginForm = ({ app, desk, actions }: DeskProps) => (
  <>
    <p>{app.say('desk.factor.what')}</p>
    <form class="desk-form" onSubmit={onSubmitted(({ again = '' }) => actions.beginFactor(again))}>
      <PasswordAgain app={app} />
      <PartNote app={app} desk={desk} part="factor" />
      <button type="submit" class="button" disabled={desk.busy.value}>
        {app.say('desk.factor.begin')}
      </button>
    </form>
  </>
)

/** Groups of four, as a person types them. */
const grouped = (secret: string): string => secret.replace(/.{4}(?=.)/g, '$& ')

const ScanForm = ({ app, desk, actions, shown }: DeskProps & { shown: ShownFactor }) => {
  const { say } = app
  return (
    <>
      <p>{say('desk.factor.scan')}</p>
      <div class="desk-factor-secret">
        <QrCode url={shown.address} label={say('desk.factor.qr')} />
        <p>
          {say('desk.factor.typed')} <code>{grouped(shown.secret)}</code>
        </p>
      </div>
      <form class="desk-form" onSubmit={onSubmitted(({ code = '' }) => actions.putFactorOn(code))}>
        <CodeField app={app} />
        <PartNote app={app} desk={desk} part="factor" />
        <button type="submit" class="button primary" disabled={desk.busy.value}>
          {say('desk.factor.confirm')}
        </button>
      </form>
    </>
  )
}

const RecoveryCodes = ({ app: { say }, desk, actions }: DeskProps) => {
  const note = useRef<HTMLDivElement>(null)
  useLayoutEffect(() => note.current?.focus(), [])
  return (
    <div class="desk-recovery" ref={note} tabIndex={-1}>
      <h3>{say('desk.factor.codes')}</h3>
      <p>{say('desk.factor.codes.what')}</p>
      <ul>
        {desk.recoveryCodes.value.map((code) => (
          <li key={code}>
            <code>{code}</code>
          </li>
        ))}
      </ul>
      <Button tone="primary" onPress={actions.hideRecoveryCodes}>
        {say('desk.secret.done')}
      </Button>
    </div>
  )
}

const RemovalForm = ({ app, desk, actions, factor }: DeskProps & { factor: DeskSecondFactor }) => {
  const { say } = app
  return (
    <>
      <p class="desk-factor-on">
        <strong>{say('desk.factor.on')}</strong>{' '}
        <span class="quiet">{say('desk.factor.left', { n: factor.recoveryCodes })}</span>
      </p>
      <details class="desk-more">
        <summary>{say('desk.factor.remove')}</summary>
        <form
          class="desk-form"
          onSubmit={onSubmitted(({ again = '', code = '' }) => actions.removeFactor(again, code))}
        >
          <PasswordAgain app={app} />
          <CodeField app={app} hint={say('desk.factor.code.hint')} />
          <button type="submit" class="button danger" disabled={desk.busy.value}>
            {say('desk.factor.remove')}
          </button>
        </form>
      </details>
      <PartNote app={app} desk={desk} part="factor" />
    </>
  )
}

/** The second factor of an account: off, begun, on. */
export const Factor = (props: DeskProps) => {
  const { app, desk, actions } = props
  useEffect(() => void actions.loadFactor(), [])
  const factor = desk.factor.value
  const shown = desk.newFactor.value
  const hasCodes = desk.recoveryCodes.value.length > 0
  return (
    <section class="desk-part" aria-labelledby="desk-factor">
      <h2 id="desk-factor">{app.say('desk.factor')}</h2>
      {hasCodes && <RecoveryCodes {...props} />}
      {!hasCodes && factor?.isOn && <RemovalForm {...props} factor={factor} />}
      {factor?.isOn === false && (shown ? <ScanForm {...props} shown={shown} /> : <BeginForm {...props} />)}
    </section>
  )
}
