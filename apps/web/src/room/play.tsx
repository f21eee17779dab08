import type { RoomRoundView, SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { Hero } from '../game/hero.tsx'
import { RungsDrawn } from '../game/rungs-drawn.tsx'
import { Button } from '../kit/button.tsx'
import { Glyph } from '../kit/glyph.tsx'
import { Page } from '../kit/page.tsx'
import type { RoomActions } from './actions.ts'
import { ANSWER_PARTS } from './answer-parts.tsx'
import { Reconnecting, RoomBar } from './bar.tsx'
import { ClockCells } from './clock.tsx'
import { exhibitOf } from './exhibit.ts'
import { HostBar } from './host.tsx'
import { LateGuess } from './pending.tsx'
import { RoomReveal } from './reveal.tsx'
import { StandIn } from './stand-in.tsx'
import { Standings } from './standings.tsx'
import type { RoomTable } from './state.ts'
import { TeamStandings } from './team-standings.tsx'

type Props = { app: App; table: RoomTable; actions: RoomActions; view: SharedRoom; round: RoomRoundView }

const SHOWN_BESIDE = 8

/** The levels as squares that shrink, without a worth: the room's own time goes by beside them. */
export const Rungs = ({ app: { say }, round }: { app: App; round: RoomRoundView }) => {
  return (
    <>
      <p class="unseen">{say('round.level', round)}</p>
      <RungsDrawn levels={round.levels} level={round.level} />
    </>
  )
}

type Found = { app: App; view: SharedRoom; round: RoomRoundView; mostCells: number }

/** How many have it, as cells; what cannot be counted in cells any more is told in words alone. */
export const FoundBy = ({ app: { say }, view, round, mostCells }: Found) => (
  <p class="found-by">
    {view.players <= mostCells && (
      <span class="found-cells" aria-hidden="true">
        {Array.from({ length: view.players }, (_, place) => (
          <i key={place} class={place < round.foundBy ? 'found-full' : ''} />
        ))}
      </span>
    )}
    <span>{say('room.found', { found: round.foundBy, n: view.players })}</span>
  </p>
)

/** What a player does now: get ready, answer, wait for the others. */
const Hands = ({ app, table, actions, view, round }: Props) => {
  const { say } = app
  const { own } = table.mine.value
  if (own?.points != null)
    return (
      <div class="room-found">
        <Glyph name="check" />
        <b>{say('room.you.found', { n: own.points })}</b> {say('room.you.wait')}
        <LateGuess app={app} table={table} />
      </div>
    )
  if (round.phase !== 'running')
    return <p class="room-wait">{say(round.phase === 'paused' ? 'room.paused' : 'room.preparing')}</p>
  if (!own) return null
  const AnswerPart = ANSWER_PARTS[view.answers]
  return <AnswerPart app={app} table={table} actions={actions} round={round} own={own} />
}

const Trouble = ({ app: { say }, table, actions }: Pick<Props, 'app' | 'table' | 'actions'>) =>
  table.trouble.value ? (
    <div class="trouble" role="alert">
      <Glyph name="cross" />
      <p>{say(`problem.${table.trouble.value}`)}</p>
      <Button tone="primary" onPress={() => void actions.retry()}>
        {say('trouble.retry')}
      </Button>
    </div>
  ) : null

/** A round on a phone: the picture, the time, and one thing to do. */
export const RoomRound = (props: Props) => {
  const { app, table, actions, view, round } = props
  const { own, isHost } = table.mine.value
  const title = app.say('round.title', { n: round.number, count: view.roundCount })
  const ratio = round.frame.width / Math.max(1, round.frame.height)
  const isClosed = round.phase === 'revealed'
  return (
    <Page app={app} name="game" title={title} bar={<RoomBar app={app} table={table} view={view} round={round} />}>
      <div
        class={`case room-case case-${isClosed ? 'closed' : 'open'} ${isHost ? 'room-case-host' : ''}`}
        style={{ '--ratio': String(ratio) }}
      >
        <h1 class="unseen">{title}</h1>
        <Hero
          app={app}
          round={exhibitOf(round, own)}
          feeling={table.feeling.value}
          onTrouble={() => void actions.look()}
          onShown={() => void actions.ready()}
        />
        <div class="room-ladder">
          <Rungs app={app} round={round} />
          {!isClosed && <ClockCells clock={table.clock.value} />}
          <div class="room-tally">
            <FoundBy app={app} view={view} round={round} mostCells={12} />
            {own?.worth != null && <p class="room-worth">{app.say('round.worth', { n: own.worth })}</p>}
          </div>
        </div>
        <Reconnecting app={app} table={table} />
        <StandIn app={app} table={table} actions={actions} view={view} />
        {!isClosed && (
          <div class="room-standings">
            <TeamStandings app={app} scores={view.teamScores} own={own?.team} />
            <Standings app={app} standings={table.standings.value.slice(0, SHOWN_BESIDE)} own={own?.player} />
          </div>
        )}
        {isClosed ? <RoomReveal {...props} /> : <Hands {...props} />}
        {!isClosed && isHost && <HostBar app={app} table={table} actions={actions} view={view} />}
        <Trouble app={app} table={table} actions={actions} />
      </div>
    </Page>
  )
}
