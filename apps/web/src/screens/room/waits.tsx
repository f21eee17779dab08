import type { App } from '../../app/app.ts'
import { DrawnState } from '../../kit/drawn-state.tsx'
import { Page } from '../../kit/page.tsx'

/** What a player sees until the host lets them in. */
export const WaitsForHost = ({ app: { say }, app }: { app: App }) => (
  <Page app={app} name="waiting">
    <DrawnState face="loading" title={say('room.waits')} text={say('room.waits.more')} heading />
  </Page>
)
