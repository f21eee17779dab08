import type { RoomRoundView, SharedRoom } from '@pd/contract/client'
import { useEffect } from 'preact/hooks'
import type { App } from '../app/app.ts'
import { resultsPath, roomPath } from '../app/route.ts'
import { Hero } from '../game/hero.tsx'
import { Glyph } from '../kit/glyph.tsx'
import { Page } from '../kit/page.tsx'
import type { RoomActions } from '../room/actions.ts'
import { AddressChoice, useShareAddress } from '../room/address-choice.tsx'
import { Reconnecting } from '../room/bar.tsx'
import { ClockCells } from '../room/clock.tsx'
import { CodeFigures } from '../room/code-figures.tsx'
import { exhibitOf } from '../room/exhibit.ts'
import { LineUp } from '../room/line-up.tsx'
import { inBrowser, listenToRoom } from '../room/listen.ts'
import { onPodium } from '../room/on-podium.ts'
import { FoundBy, Rungs } from '../room/play.tsx'
import { Podium } from '../room/podium.tsx'
import { Credit } from '../room/reveal.tsx'
import { hostOf, type ShareAddress } from '../room/share-address.ts'
import { Standings } from '../room/standings.tsx'
import type { RoomTable } from '../room/state.ts'
import { TeamStandings } from '../room/team-standings.tsx'
import { RoomWaiting, useRoom } from '../room/view.tsx'
import { useWakeLock } from '../room/wake-lock.ts'
import { QrCode } from './qr.tsx'
import './screen.css'

type Props = { app: App; table: RoomTable; actions: RoomActions; view: SharedRoom; share: ShareAddress }

const SHOWN_IN_ROUND = 8
const SHOWN_WITH_TEAMS = 4

const Invitation = ({ app, view, share }: Pick<Props, 'app' | 'view' | 'share'>) => {
  const { say } = app
  const origin = share.origin.value
  const url = `${origin}${roomPath(view.code)}`
  return (
    <div class="invitation">
      <QrCode url={url} label={say('room.scan', { url })} />
      <div>
        <p class="invitation-say">{say('room.sharing')}</p>
        <p class="invitation-url">
          {hostOf(origin)}
          <wbr />
          {roomPath(view.code)}
        </p>
        <AddressChoice app={app} share={share} />
      </div>
    </div>
  )
}

const ScreenLobby = ({ app, table, view, share }: Props) => (
  <div class="screen screen-lobby">
    <div class="screen-call">
      <h1 class="room-code">
        <CodeFigures code={view.code} />
      </h1>
      <Invitation app={app} view={view} share={share} />
    </div>
    <LineUp app={app} standings={table.standings.value} players={view.players} />
  </div>
)

const ScreenRound = ({ app, table, actions, view, round }: Props & { round: RoomRoundView }) => {
  const { say } = app
  const ratio = round.frame.width / Math.max(1, round.frame.height)
  const { phase, reveal } = round
  return (
    <div class="screen screen-round" style={{ '--ratio': String(ratio) }}>
      <Hero
        app={app}
        round={exhibitOf(round, null)}
        feeling={table.feeling.value}
        onTrouble={() => void actions.look()}
      />
      <aside class="screen-side">
        <h1 class="screen-title">
          {say('round.title', { n: round.number, count: view.roundCount })} <CodeFigures code={view.code} />
        </h1>
        {reveal ? (
          <section class={`screen-reveal ${round.foundBy ? 'reveal-found' : 'reveal-missed'}`}>
            <p class="reveal-voice">
              <Glyph name={round.foundBy ? 'check' : 'cross'} />
              {say('room.found', { found: round.foundBy, n: view.players })}
            </p>
            <h2 class="reveal-name">{reveal.name}</h2>
            <Credit app={app} round={round} isLink={false} />
          </section>
        ) : (
          <div class="screen-time">
            <Rungs app={app} round={round} />
            <ClockCells clock={table.clock.value} />
            {phase === 'running' ? (
              <FoundBy app={app} view={view} round={round} mostCells={24} />
            ) : (
              <p class="screen-phase">{say(phase === 'paused' ? 'room.paused' : 'room.preparing')}</p>
            )}
          </div>
        )}
        {round.choices && !reveal && (
          <ul class="screen-choices">
            {round.choices.map((choice) => (
              <li key={choice}>{choice}</li>
            ))}
          </ul>
        )}
        <TeamStandings app={app} scores={view.teamScores} />
        <Standings
          app={app}
          standings={table.standings.value.slice(0, view.teams ? SHOWN_WITH_TEAMS : SHOWN_IN_ROUND)}
        />
        {!view.hosted && <p class="lobby-quiet">{say('host.gone')}</p>}
        {view.standIn && <p class="lobby-quiet">{say('host.stand_in', { name: view.standIn })}</p>}
      </aside>
    </div>
  )
}

const ScreenEnd = ({ app, table, view, share }: Props) => {
  const standings = table.standings.value
  const best = onPodium(standings).length
  /** Nobody but those on the podium, and no teams: then it stands alone. */
  const isFew = best === standings.length && view.teams === 0
  return (
    <div class={isFew ? 'screen screen-end screen-end-few' : 'screen screen-end'}>
      <h1>{app.say(best > 0 ? 'room.podium' : 'room.end')}</h1>
      <Podium app={app} standings={standings} />
      <div class="screen-rest">
        <TeamStandings app={app} scores={view.teamScores} />
        <Standings app={app} standings={standings.slice(best)} />
      </div>
      <a class="screen-results" href={resultsPath(view.code)}>
        {app.say('room.end.results.at', { url: `${hostOf(share.origin.value)}${resultsPath(view.code)}` })}
      </a>
    </div>
  )
}

/** What hangs on the wall of the hall: it is only looked at, and never knows more than anybody there. */
export const BigScreen = ({ app, code }: { app: App; code: string }) => {
  const { table, actions } = useRoom(app, code, 'screen')
  const share = useShareAddress(app)
  const listens = table.listens.value
  useEffect(() => void actions.look(), [actions])
  useEffect(
    () =>
      listens ? listenToRoom(inBrowser(app.client.urls.roomEvents(code, { as: 'screen' })), actions.hear) : undefined,
    [code, listens],
  )
  const view = table.view.value
  useWakeLock(view !== undefined && view.state !== 'ended')
  if (!view) return <RoomWaiting app={app} table={table} actions={actions} />
  const props = { app, table, actions, view, share }
  return (
    <Page app={app} name="screen" title={app.say('room.title', { code })}>
      {view.state !== 'ended' && <Reconnecting app={app} table={table} />}
      {view.state === 'ended' ? (
        <ScreenEnd {...props} />
      ) : view.round ? (
        <ScreenRound {...props} round={view.round} />
      ) : (
        <ScreenLobby {...props} />
      )}
    </Page>
  )
}
