import { type DailyCalendar, pagePath } from '@pd/contract/client'
import { type Signal, useSignal } from '@preact/signals'
import type { App } from '../../../app/app.ts'
import { Button } from '../../../kit/button.tsx'
import { Figures } from '../../../kit/digits.tsx'
import { Glyph } from '../../../kit/glyph.tsx'
import { Page } from '../../../kit/page.tsx'
import { useAnswer } from '../../../kit/use-answer.ts'
import { Waiting } from '../../../kit/waiting.tsx'
import { writeDay } from '../daily/share.ts'
import { StreakNote } from '../daily/streak-note.tsx'
import { addMonths, firstWeekday, placesOf, weekdays, writeMonth } from './month.ts'
import '../daily/daily.css'
import './archive.css'

type CalendarDay = DailyCalendar['days'][number]

const saidOf = ({ say }: App, { state, level }: CalendarDay): string => {
  if (state === 'found') return say('archive.found', { level: level ?? 0 })
  return say(state === 'missed' ? 'archive.missed' : state === 'playing' ? 'archive.playing' : 'archive.new')
}

/** A day as a cell: what is in it is the level at which it was found. */
const DayCell = ({ app, calendar, day }: { app: App; calendar: DailyCalendar; day: string }) => {
  const known = calendar.days.find((each) => each.day === day)
  const number = Number(day.slice(-2))
  if (!known) return <span class="day day-none">{number}</span>
  const label = `${writeDay(day, app.settings.region.value)}. ${saidOf(app, known)}`
  const isToday = day === calendar.today
  return (
    <a
      class={`day day-${known.state} ${isToday ? 'day-today' : ''}`}
      href={isToday ? pagePath('daily') : pagePath('day', day)}
      aria-label={label}
      title={label}
    >
      <span class="day-number">{number}</span>
      {known.state === 'found' && <Figures written={String(known.level)} />}
      {known.state === 'missed' && <Glyph name="cross" />}
    </a>
  )
}

const MonthGrid = ({ app, calendar }: { app: App; calendar: DailyCalendar }) => {
  const language = app.settings.region.value
  const weekBegins = firstWeekday(language)
  return (
    <div class="month">
      {weekdays(language, weekBegins).map((name, at) => (
        <span key={at} class="month-weekday" aria-hidden="true">
          {name}
        </span>
      ))}
      {placesOf(calendar.month, weekBegins).map((day, at) =>
        day ? <DayCell key={day} app={app} calendar={calendar} day={day} /> : <span key={at} />,
      )}
    </div>
  )
}

type Props = { app: App; calendar: DailyCalendar; month: Signal<string | undefined> }

const MonthBar = ({ app: { say, settings }, calendar, month }: Props) => {
  const go = (months: number) => () => {
    month.value = addMonths(calendar.month, months)
  }
  return (
    <div class="month-bar">
      <Button
        tone="ghost"
        glyph="back"
        label={say('archive.earlier')}
        disabled={calendar.month <= calendar.first.slice(0, 7)}
        onPress={go(-1)}
      />
      <h2 aria-live="polite">{writeMonth(calendar.month, settings.region.value)}</h2>
      <Button
        tone="ghost"
        glyph="arrow"
        label={say('archive.later')}
        disabled={calendar.month >= calendar.today.slice(0, 7)}
        onPress={go(1)}
      />
    </div>
  )
}

/** The pictures of all days so far, a month at a time. */
export const ArchiveScreen = ({ app }: { app: App }) => {
  const { say } = app
  const month = useSignal<string | undefined>(undefined)
  const ask = () => app.client.dailies({ month: month.value })
  const { value: shown, trouble, load } = useAnswer(ask, [month.value])
  return (
    <Page app={app} name="archive" title={say('archive.title')}>
      <h1>{say('archive.title')}</h1>
      <p class="archive-what quiet">{say('archive.what')}</p>
      {shown ? (
        <div class="archive">
          <section>
            <MonthBar app={app} calendar={shown} month={month} />
            <MonthGrid app={app} calendar={shown} />
          </section>
          <div class="archive-side">
            <p class="archive-count">{say('archive.count', { found: shown.found, n: shown.played })}</p>
            <StreakNote app={app} streak={shown.streak} />
            <p class="quiet">{say('daily.zone', { zone: shown.zone.replaceAll('_', ' ') })}</p>
          </div>
        </div>
      ) : (
        <Waiting app={app} problem={trouble} onRetry={() => void load()} />
      )}
    </Page>
  )
}
