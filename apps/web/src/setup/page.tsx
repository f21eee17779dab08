import type { ComponentChildren } from 'preact'
import type { App } from '../app/app.ts'
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
  children: ComponentChildren
}

/** A form about pictures, with the one thing to do below it; drawn too when there are none, or no server. */
export const SetupPage = ({ app, title, setup, start, load, children }: Props) => {
  const { say } = app
  const trouble = setup.trouble.value
  const packs = setup.packs.value
  const away = trouble && !packs
  if (away || packs?.packs.length === 0) {
    return (
      <Page app={app} name="setup" title={title}>
        <DrawnState
          face={away ? 'broken' : 'empty'}
          title={away ? say(`problem.${trouble}`) : say('setup.empty')}
          heading
        >
          <Button tone="primary" onPress={() => void load()}>
            {say('trouble.retry')}
          </Button>
        </DrawnState>
      </Page>
    )
  }
  return (
    <Page app={app} name="setup" title={title}>
      <h1>{title}</h1>
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
