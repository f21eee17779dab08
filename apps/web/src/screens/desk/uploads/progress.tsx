import { Button } from '../../../kit/button.tsx'
import { Meter } from '../../../kit/cell-meter.tsx'
import type { DeskProps } from '../desk-props.ts'
import { type Sending, shareSent } from './state.ts'

const percent = (share: number, language: string): string =>
  new Intl.NumberFormat(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)

const FileRow = ({ app, each }: Pick<DeskProps, 'app'> & { each: Sending }) => {
  const share = each.file.size > 0 ? each.sent / each.file.size : 0
  return (
    <li class={`sending sending-${each.state}`}>
      <span class="sending-name">{each.path}</span>
      <Meter share={share} />
      <span class="quiet">
        {each.state === 'sending' || each.state === 'sent'
          ? percent(share, app.settings.language.value)
          : app.say(`desk.sending.${each.state}`)}
      </span>
    </li>
  )
}

/** The files on their way to the server, one by one and in whole. */
export const Progress = ({ app, uploads, sending }: DeskProps & { sending: readonly Sending[] }) => {
  const { say } = app
  const open = sending.filter(({ state }) => state !== 'sent')
  if (open.length === 0) return null
  const share = shareSent(sending)
  const isMoving = open.some(({ state }) => state === 'sending' || state === 'waiting')
  const hasFailed = !isMoving && open.some(({ state }) => state === 'failed')
  return (
    <section class="uploads-progress" aria-label={say('desk.uploads')}>
      <div class="uploads-whole">
        <progress class="unseen" max={1} value={share} aria-label={say('desk.uploads')} />
        <Meter share={share} cells={24} />
        <strong>{say('desk.uploads.done', { done: sending.length - open.length, n: sending.length })}</strong>
        {isMoving ? (
          <Button glyph="pause" onPress={uploads.pause}>
            {say('desk.uploads.pause')}
          </Button>
        ) : (
          <Button tone="primary" glyph="play" onPress={uploads.resume}>
            {hasFailed ? say('trouble.retry') : say('desk.uploads.resume')}
          </Button>
        )}
      </div>
      {hasFailed && <p class="problem-note">{say('desk.uploads.lost')}</p>}
      <ul class="sendings">
        {open.map((each) => (
          <FileRow key={each.key} app={app} each={each} />
        ))}
      </ul>
    </section>
  )
}
