import type { DailyView, GameView, RoundView } from '@pd/contract/client'
import { useEffect } from 'preact/hooks'
import type { App } from '../../../app/app.ts'
import { DeviceOffer } from '../../../kit/device/device-offer.tsx'
import { Glyph } from '../../../kit/glyph.tsx'
import { Page } from '../../../kit/page.tsx'
import { Waiting } from '../../../kit/waiting.tsx'
import { Credit } from '../../../play/credit.tsx'
import { outcomeKey } from '../../../play/describe-round.ts'
import type { DailyActions } from './actions.ts'
import { Countdown } from './countdown.tsx'
import { Distribution } from './distribution.tsx'
import { DailyMoves } from './moves.tsx'
import { saidOf, writeDay } from './share.ts'
import type { Daily } from './state.ts'
import { StreakNote } from './streak-note.tsx'

/** The picture, its name and how the player found it. */
const Solved = ({ app, round, view }: { app: App; round: RoundView; view: DailyView }) => {
  const { client, say, settings } = app
  const isFound = round.outcome === 'found'
  return (
    <section class="daily-solved">
      {round.reveal && (
        <img
          src={client.renderUrl(round.reveal.picture)}
          alt=""
          width={round.reveal.width}
          height={round.reveal.height}
        />
      )}
      <div class="daily-name">
        <p class="daily-day">{say('daily.title.day', { date: writeDay(view.day, settings.region.value) })}</p>
        <p class={isFound ? 'daily-found' : 'daily-missed'}>
          <Glyph name={isFound ? 'check' : 'cross'} />
          {say(outcomeKey(round))}
        </p>
        <h1>{round.reveal?.name}</h1>
        <p>{saidOf(view, { say })}</p>
        {round.reveal && <Credit app={app} reveal={round.reveal} />}
      </div>
    </section>
  )
}

type Props = { app: App; game: GameView; daily: Daily; actions: DailyActions }

/** The end of a daily: the picture, how all others did, the streak, and when the next one comes. */
export const DailyResultScreen = ({ app, game, daily, actions }: Props) => {
  const { say, settings } = app
  useEffect(() => void actions.reload(), [])
  const view = daily.view.value
  const [round] = game.rounds
  const title = view && say('daily.title.day', { date: writeDay(view.day, settings.region.value) })
  useEffect(() => {
    if (view?.result) app.announce(`${round?.reveal?.name ?? ''}. ${saidOf(view, { say })}`)
  }, [view?.result])
  return (
    <Page app={app} name="daily" {...(title && { title })}>
      {view?.result && round ? (
        <div class="daily">
          <Solved app={app} round={round} view={view} />
          <DailyMoves app={app} view={view} />
          <Distribution app={app} result={view.result} />
          {!view.isRated && <p class="daily-unrated quiet">{say('daily.unrated')}</p>}
          <StreakNote app={app} streak={view.streak} />
          <DeviceOffer app={app} />
          <Countdown app={app} endsAt={daily.endsAt} zone={view.zone} />
        </div>
      ) : (
        <Waiting app={app} problem={daily.trouble.value} onRetry={() => void actions.reload()} heading />
      )}
    </Page>
  )
}
