import type { ComponentChildren } from 'preact'
import type { App } from '../../app/app.ts'
import type { Importing } from '../../catalogue/import/state.ts'
import { EmptyGame, ImportNote } from '../../catalogue/import/view.tsx'
import { Button } from '../../kit/button.tsx'
import type { GlyphName } from '../../kit/glyphs.ts'
import { Page } from '../../kit/page.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import { Waiting } from '../../kit/waiting.tsx'
import type { PackChoice, Setup } from './state.ts'
import './setup.css'

type Props = {
  app: App
  title: string
  setup: Pick<Setup<PackChoice>, 'packs' | 'trouble'>
  start: { readonly glyph: GlyphName; readonly name: string }
  actions: { readonly start: () => Promise<void> }
  load: () => Promise<void>
  importing: Importing
  children: ComponentChildren
}

/** The form with its start button at the bottom, once the packs are there: what comes later would push the rest down. Else why there is none. */
const Content = ({ app, title, setup, start, actions, load, importing, children }: Props) => {
  const problem = setup.trouble.value
  const packs = setup.packs.value
  if (!packs) return <Waiting app={app} problem={problem} onRetry={() => void load()} heading />
  if (packs.packs.length === 0) return <EmptyGame app={app} importing={importing} heading />
  return (
    <>
      <h1>{title}</h1>
      <ImportNote app={app} importing={importing} />
      {children}
      <div class="setup-start">
        <ProblemNote app={app} problem={problem} />
        <Button tone="primary" glyph={start.glyph} onPress={() => void actions.start()}>
          {start.name}
        </Button>
      </div>
    </>
  )
}

/** The page of a new game or a new room. */
export const SetupPage = (props: Props) => (
  <Page app={props.app} name="setup" title={props.title}>
    <Content {...props} />
  </Page>
)
