import { useMemo } from 'preact/hooks'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { Page } from '../../kit/page.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { createPrivacyActions } from './actions.ts'
import { createPrivacy } from './state.ts'
import './privacy.css'

const KEPT = ['cookie', 'games', 'rooms', 'pictures', 'addresses', 'until'] as const

/** What the server keeps of its players, and how a player saves and deletes it. */
export const PrivacyScreen = ({ app }: { app: App }) => {
  const { say } = app
  const privacy = useMemo(createPrivacy, [])
  const actions = useMemo(() => createPrivacyActions({ ...app, caches: globalThis.caches }, privacy), [])
  const step = privacy.step.value
  return (
    <Page app={app} name="privacy" title={say('privacy.title')}>
      <h1>{say('privacy.title')}</h1>
      <p>{say('privacy.what')}</p>
      <ul class="privacy-kept">
        {KEPT.map((part) => (
          <li key={part}>{say(`privacy.${part}`)}</li>
        ))}
      </ul>
      <h2>{say('privacy.own')}</h2>
      <ProblemNote app={app} problem={privacy.trouble.value} />
      {step === 'none' && (
        <div class="button-row">
          <a class="button" href={app.client.urls.personalData()} download>
            {say('privacy.save')}
          </a>
          <Button onPress={actions.ask}>{say('privacy.delete')}</Button>
        </div>
      )}
      {step === 'asked' && (
        <fieldset class="privacy-asked">
          <legend>{say('privacy.sure')}</legend>
          <div class="button-row">
            <Button disabled={privacy.busy.value} onPress={() => void actions.forget()}>
              {say('privacy.sure.yes')}
            </Button>
            <Button tone="primary" onPress={actions.keep}>
              {say('privacy.sure.no')}
            </Button>
          </div>
        </fieldset>
      )}
      {step === 'deleted' && <p role="status">{say('privacy.deleted')}</p>}
    </Page>
  )
}
