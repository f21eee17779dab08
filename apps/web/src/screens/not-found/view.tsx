import type { App } from '../../app/app.ts'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Page } from '../../kit/page.tsx'

/** Where an address leads that is none. */
export const NotFoundScreen = ({ app, game = false }: { app: App; game?: boolean }) => {
  const title = app.say(game ? 'lost.game' : 'lost.title')
  return (
    <Page app={app} name="lost" title={title}>
      <DrawnState face="lost" figure="404" title={title} text={app.say('lost.text')} heading>
        <a class="button primary" href={game ? '/play' : '/'}>
          {app.say(game ? 'setup.title' : 'lost.home')}
        </a>
      </DrawnState>
    </Page>
  )
}
