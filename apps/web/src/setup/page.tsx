import type { ComponentChildren } from 'preact'
import type { App } from '../app/app.ts'
import type { Importing } from '../importing/state.ts'
import { EmptyGame, ImportNote } from '../importing/view.tsx'
import { Button } from '../kit/button.tsx'
import { DrawnState } from '../kit/drawn-state.tsx'
import type { GlyphName } from '../kit/glyphs.ts'
import { Page } from '../kit/page.tsx'
import type { Setup } from './state.ts'
import './setup.css'

type Props = {
  app: App
  title: string
  setup: Pick<Setup, 'packs' | 'trouble'>
  start: { readonly glyph: GlyphName; readonly name: string; readonly press: () => Promise<void> }
  load: () => Promise<void>
  importing: Importing
  children: ComponentChildren
}

/** A form about pictures, with the one thing to do below it; drawn too when there are none, or no server. */
export const SetupPage = ({ app, title, setup, start, load, importing, children }: Props) => {
  const { say } = app
  const trouble = setup.trouble.value
  const packs = setup.packs.value
  if (trouble && !packs) {
    return (
      <Page app={app} name="setup" title={title}>
        <DrawnState face="broken" title={say(`problem.${trouble}`)} heading>
          <Button tone="primary" onPress={() => void load()}>
            {say('trouble.retry')}
          </Button>
        </DrawnState>
      </Page>
    )
  }
  if (packs?.packs.length === 0) {
    return (
      <Page app={app} name="setup" title={title}>
        <EmptyGame app={app} importing={importing} heading />
      </Page>
    )
  }
  return (
    <Page app={app} name="setup" title={title}>
      <h1>{title}</h1>
      <ImportNote app={app} importing={importing} />
      {children}
      <div class="setup-start">
        {trouble && (
          <p class="setup-trouble" role="alert">
            {say(`problem.${trouble}`)}
          </p>
        )}
        <Button tone="primary" glyph={start.glyph} onPress={() => void start.press()}>
          {start.name}
        </Button>
      </div>
    </Page>
  )
}
