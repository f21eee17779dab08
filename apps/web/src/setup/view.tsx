import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { Button } from '../kit/button.tsx'
import { DrawnState } from '../kit/drawn-state.tsx'
import { Page } from '../kit/page.tsx'
import { createSetupActions } from './actions.ts'
import { recallChoices } from './choices.ts'
import { SetupForm } from './form.tsx'
import { createSetup } from './state.ts'
import './setup.css'

export const SetupScreen = ({ app }: { app: App }) => {
  const language = app.settings.language.value
  const setup = useMemo(() => createSetup(recallChoices(app.drawer.recall('choices'), language)), [])
  const actions = useMemo(() => createSetupActions(app, setup), [])
  useEffect(() => void actions.load(language), [language])
  const { say } = app
  const trouble = setup.trouble.value
  if (trouble && !setup.packs.value) {
    return (
      <Page app={app} name="setup" title={say('setup.title')}>
        <DrawnState face="broken" title={say(`problem.${trouble}`)} heading>
          <Button tone="primary" onPress={() => void actions.load(language)}>
            {say('trouble.retry')}
          </Button>
        </DrawnState>
      </Page>
    )
  }
  if (setup.packs.value?.packs.length === 0) {
    return (
      <Page app={app} name="setup" title={say('setup.title')}>
        <DrawnState face="empty" title={say('setup.empty')} heading>
          <Button tone="primary" onPress={() => void actions.load(language)}>
            {say('trouble.retry')}
          </Button>
        </DrawnState>
      </Page>
    )
  }
  return (
    <Page app={app} name="setup" title={say('setup.title')}>
      <h1>{say('setup.title')}</h1>
      <SetupForm app={app} setup={setup} actions={actions} />
      <div class="setup-start">
        {trouble && (
          <p class="setup-trouble" role="alert">
            {say(`problem.${trouble}`)}
          </p>
        )}
        <Button tone="primary" glyph="search" onPress={() => void actions.start()}>
          {say('setup.start')}
        </Button>
      </div>
    </Page>
  )
}
