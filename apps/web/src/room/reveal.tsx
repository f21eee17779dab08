import type { RoomRoundView, SharedRoom } from '@pd/contract/client'
import { webAddress } from '@pd/core'
import type { App } from '../app/app.ts'
import { Glyph } from '../kit/glyph.tsx'
import type { RoomActions } from './actions.ts'
import { HostBar } from './host.tsx'
import { LateGuess } from './pending.tsx'
import type { RoomTable } from './state.ts'
import { TeamStandings } from './team-standings.tsx'

/** Who made the picture; a phone may go there, the screen only says so. */
export const Credit = ({ app: { say }, round, isLink }: { app: App; round: RoomRoundView; isLink: boolean }) => {
  const { credit = '', licence = '', homepage } = round.reveal ?? {}
  const by = [credit, licence].filter(Boolean).join(', ')
  if (by === '') return null
  const text = say('reveal.by', { by })
  const site = isLink ? webAddress(homepage) : null
  return (
    <p class="reveal-credit">
      {site ? (
        <a href={site} target="_blank" rel="noreferrer">
          {text}
        </a>
      ) : (
        text
      )}
    </p>
  )
}

type Props = { app: App; table: RoomTable; actions: RoomActions; view: SharedRoom; round: RoomRoundView }

/** The answer, what it brought, and what comes next. */
export const RoomReveal = ({ app, table, actions, view, round }: Props) => {
  const { say } = app
  const { own, isHost } = table.mine.value
  const points = own?.points ?? null
  const isFound = own ? points !== null : round.foundBy > 0
  const isLast = round.number >= view.roundCount
  const wait = isLast ? 'room.reveal.last' : view.hosted ? 'room.reveal.wait' : 'room.reveal.alone'
  return (
    <section class={`reveal ${isFound ? 'reveal-found' : 'reveal-missed'}`}>
      <p class="reveal-voice">
        <Glyph name={isFound ? 'check' : 'cross'} />
        {points !== null ? say('room.you.found', { n: points }) : say(isFound ? 'reveal.found' : 'reveal.missed')}
      </p>
      <LateGuess app={app} table={table} />
      <h2 class="reveal-name">{round.reveal?.name}</h2>
      <Credit app={app} round={round} isLink />
      <TeamStandings app={app} scores={view.teamScores} own={own?.team} />
      {isHost ? (
        <HostBar app={app} table={table} actions={actions} view={view} />
      ) : (
        <p class="room-wait">{say(wait)}</p>
      )}
    </section>
  )
}
