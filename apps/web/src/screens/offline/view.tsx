import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Page } from '../../kit/page.tsx'

/** Stands for every page while the server can't be reached. */
export const OfflineScreen = ({ app }: { app: App }) => {
  const { say } = app
  return (
    <Page app={app} name="offline" title={say('offline.title')}>
      <DrawnState face="broken" title={say('offline.title')} text={say('offline.text')} heading>
        <Button tone="primary" onPress={() => location.reload()}>
          {say('trouble.retry')}
        </Button>
      </DrawnState>
    </Page>
  )
}
