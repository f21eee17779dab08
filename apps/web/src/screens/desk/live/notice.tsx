import { type DeskNotice, NOTICE_MAX } from '@pd/contract/client'
import { Button } from '../../../kit/button.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import type { DeskApp } from '../desk-props.ts'
import { Field, onSubmitted } from '../field.tsx'
import { writeMoment } from '../moments.ts'
import type { LiveActions, Live as LiveState } from './live.ts'

type Props = { app: DeskApp; live: LiveState; actions: LiveActions }

/** How long a notice may be shown. */
const SPANS = [
  { minutes: 15, unit: 'minute', count: 15 },
  { minutes: 60, unit: 'hour', count: 1 },
  { minutes: 240, unit: 'hour', count: 4 },
  { minutes: 1_440, unit: 'day', count: 1 },
] as const

const SpanField = ({ app: { say, settings } }: { app: DeskApp }) => (
  <label class="desk-field">
    <span>{say('desk.notice.span')}</span>
    <select name="minutes" class="desk-input">
      <option value="">{say('desk.notice.span.none')}</option>
      {SPANS.map(({ minutes, unit, count }) => (
        <option key={minutes} value={minutes}>
          {new Intl.NumberFormat(settings.language.value, { style: 'unit', unit, unitDisplay: 'long' }).format(count)}
        </option>
      ))}
    </select>
  </label>
)

const Shown = ({ app: { say, settings }, actions, notice }: Omit<Props, 'live'> & { notice: DeskNotice }) => (
  <div class="live-notice">
    <blockquote dir="auto">{notice.text}</blockquote>
    {notice.endsAt !== null && (
      <p class="quiet">{say('desk.notice.until', { time: writeMoment(notice.endsAt, settings.language.value) })}</p>
    )}
    <Button onPress={() => void actions.removeNotice()}>{say('desk.notice.remove')}</Button>
  </div>
)

/** What is said to all players, and the form by which an operator says something else. */
export const NoticePart = ({ app, live, actions }: Props) => {
  const { say } = app
  const notice = live.view.value?.notice
  return (
    <section class="desk-part" aria-labelledby="live-notice">
      <h2 id="live-notice">{say('desk.notice')}</h2>
      {notice ? <Shown app={app} actions={actions} notice={notice} /> : <p class="quiet">{say('desk.notice.what')}</p>}
      <form
        class="desk-form"
        onSubmit={onSubmitted(({ text = '', minutes = '' }) =>
          actions.putNotice({ text, ...(minutes !== '' && { minutes: Number(minutes) }) }),
        )}
      >
        <Field name="text" label={say('desk.notice.text')} maxLength={NOTICE_MAX} dir="auto" autoComplete="off" />
        <SpanField app={app} />
        <button type="submit" class="button primary">
          {say('desk.notice.put')}
        </button>
      </form>
      <ProblemNote app={app} problem={live.noticeTrouble.value} />
    </section>
  )
}
