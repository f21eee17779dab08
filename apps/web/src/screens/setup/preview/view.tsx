import { useEffect, useMemo } from 'preact/hooks'
import type { App } from '../../../app/app.ts'
import { Button } from '../../../kit/button.tsx'
import { DrawnState } from '../../../kit/drawn-state.tsx'
import { Page } from '../../../kit/page.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import { Waiting } from '../../../kit/waiting.tsx'
import { recallChoices } from '../choices.ts'
import { Languages, Rounds } from '../form.tsx'
import '../setup.css'
import { createPreviewActions } from './actions.ts'
import { createPreview, type Preview } from './state.ts'

type Actions = ReturnType<typeof createPreviewActions>

const DAY = { weekday: 'long', day: 'numeric', month: 'long' } as const

/** A link that has ended stays so: there is nothing to try again. */
const Ended = ({ app: { say } }: { app: App }) => (
  <DrawnState face="lost" title={say('problem.preview_ended')} heading>
    <a class="button primary" href="/">
      {say('nav.home')}
    </a>
  </DrawnState>
)

const Content = ({ app, preview, actions }: { app: App; preview: Preview; actions: Actions }) => {
  const { say, settings } = app
  const view = preview.view.value
  const problem = preview.trouble.value
  const load = () => void actions.load(settings.language.value)
  if (problem === 'preview_ended' && !view) return <Ended app={app} />
  if (!view) return <Waiting app={app} problem={problem} onRetry={load} heading />
  const day = new Intl.DateTimeFormat(settings.language.value, DAY).format(view.endsAt)
  return (
    <>
      <h1>{view.title}</h1>
      <p>{say('preview.note')}</p>
      <p class="quiet">{[say('preview.items', { n: view.items }), say('preview.until', { day })].join(' ')}</p>
      <div class="setup">
        <Rounds app={app} setup={preview} actions={actions} />
        <Languages app={app} setup={preview} actions={actions} />
      </div>
      <div class="setup-start">
        <ProblemNote app={app} problem={problem} />
        <Button tone="primary" glyph="search" onPress={() => void actions.start()}>
          {say('setup.start')}
        </Button>
      </div>
    </>
  )
}

/** The page behind a preview link: a pack that is played before it is published. */
export const PreviewScreen = ({ app, link }: { app: App; link: string }) => {
  const language = app.settings.language.value
  const preview = useMemo(() => createPreview(recallChoices(app.storage.get('choices'), language).language), [])
  const actions = useMemo(() => createPreviewActions(app, preview, link), [link])
  useEffect(() => void actions.load(language), [language, link])
  return (
    <Page app={app} name="setup" title={app.say('preview.title')}>
      <Content app={app} preview={preview} actions={actions} />
    </Page>
  )
}
