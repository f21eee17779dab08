import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import './notice-bar.css'

/** What an operator says to all players, over the page so that nothing on it moves, until it is dismissed. */
export const NoticeBar = ({ app: { say, notices } }: { app: App }) => {
  const notice = notices.shown.value
  return notice ? (
    <aside class="notice" aria-label={say('notice')}>
      <p dir="auto">{notice.text}</p>
      <Button glyph="cross" label={say('notice.dismiss')} onPress={notices.dismiss} />
    </aside>
  ) : null
}
