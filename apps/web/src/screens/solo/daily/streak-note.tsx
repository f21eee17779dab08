import type { DailyView } from '@pd/contract/client'
import type { App } from '../../../app/app.ts'
import { Figures } from '../../../kit/digits.tsx'

const WEEK = 7

/** The days in a row, as a figure and as cells of a week, and the rule in one sentence. */
export const StreakNote = ({ app: { say, settings }, streak }: { app: App; streak: DailyView['streak'] }) => (
  <section class="streak">
    <h2>{say('streak.title')}</h2>
    <p class="streak-days">
      <Figures written={new Intl.NumberFormat(settings.language.value).format(streak.days)} />
      <span class="streak-cells" aria-hidden="true">
        {Array.from({ length: WEEK }, (_, at) => (
          <i key={at} class={at < Math.min(WEEK, streak.days) ? 'streak-lit' : ''} />
        ))}
      </span>
      <span class="unseen">{say('home.streak', { n: streak.days })}</span>
    </p>
    <p class="quiet">{say('streak.rule')}</p>
  </section>
)
