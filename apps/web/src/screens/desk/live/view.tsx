import { useEffect, useMemo } from 'preact/hooks'
import { Waiting } from '../../../kit/waiting.tsx'
import type { DeskProps } from '../desk-props.ts'
import { Figures } from './figures.tsx'
import { createLive, createLiveActions } from './live.ts'
import { NoticePart } from './notice.tsx'
import { Rooms } from './rooms.tsx'
import './live.css'

const EVERY_MS = 5_000

/** What is played now, for operators; it looks again every few seconds while the page is seen. */
export const Live = ({ app }: DeskProps) => {
  const live = useMemo(createLive, [])
  const actions = useMemo(() => createLiveActions({ client: app.client, live }), [])
  useEffect(() => {
    void actions.load()
    const timer = setInterval(() => document.visibilityState === 'visible' && void actions.load(), EVERY_MS)
    return () => clearInterval(timer)
  }, [])
  const view = live.view.value
  if (!view) return <Waiting app={app} problem={live.trouble.value} onRetry={() => void actions.load()} />
  return (
    <div class="live">
      <Figures app={app} view={view} />
      <NoticePart app={app} live={live} actions={actions} />
      <Rooms app={app} live={live} actions={actions} rooms={view.rooms} />
    </div>
  )
}
