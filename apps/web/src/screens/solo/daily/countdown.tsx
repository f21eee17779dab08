import type { ReadonlySignal } from '@preact/signals'
import { useEffect, useState } from 'preact/hooks'
import type { App } from '../../../app/app.ts'
import { Figures } from '../../../kit/digits.tsx'
import { writeTime } from './write-time.ts'

const SECOND_MS = 1_000

/** The seconds until a moment of the page's clock. */
const useSecondsTo = (endsAt: number): number => {
  const left = () => Math.max(0, Math.ceil((endsAt - performance.now()) / SECOND_MS))
  const [seconds, setSeconds] = useState(left)
  useEffect(() => {
    setSeconds(left())
    const timer = setInterval(() => setSeconds(left()), SECOND_MS)
    return () => clearInterval(timer)
  }, [endsAt])
  return seconds
}

/** How long the next picture is away; then the way to it. */
export const Countdown = ({
  app: { say, basePath },
  endsAt,
  zone,
}: {
  app: App
  endsAt: ReadonlySignal<number>
  zone: string
}) => {
  const seconds = useSecondsTo(endsAt.value)
  const written = writeTime(seconds)
  return (
    <section class="daily-next">
      <h2>{say('daily.next')}</h2>
      {seconds > 0 ? (
        <p class="daily-clock" role="timer">
          <span class="unseen">{written}</span>
          <Figures written={written} />
        </p>
      ) : (
        <a class="button primary" href="/" onClick={() => location.assign(`${basePath}/daily`)}>
          {say('daily.next.now')}
        </a>
      )}
      <p class="quiet">{say('daily.zone', { zone: zone.replaceAll('_', ' ') })}</p>
    </section>
  )
}
