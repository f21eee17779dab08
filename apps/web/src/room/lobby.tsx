import type { SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { roomPath, screenPath } from '../app/route.ts'
import { Button } from '../kit/button.tsx'
import { Page } from '../kit/page.tsx'
import type { RoomActions } from './actions.ts'
import { AddressChoice, useShareAddress } from './address-choice.tsx'
import { Reconnecting } from './bar.tsx'
import { CodeFigures } from './code-figures.tsx'
import { HostBar } from './host.tsx'
import { LineUp } from './line-up.tsx'
import { hostOf } from './share-address.ts'
import { StandIn } from './stand-in.tsx'
import type { RoomTable } from './state.ts'

type Props = { app: App; table: RoomTable; actions: RoomActions; view: SharedRoom }

/** Everybody waits; the host shows the code and starts. */
export const Lobby = ({ app, table, actions, view }: Props) => {
  const { say } = app
  const { own, isHost } = table.mine.value
  const share = useShareAddress(app)
  const leave = async () => {
    await actions.leave()
    app.go('/')
  }
  return (
    <Page app={app} name="lobby" title={say('room.title', { code: view.code })}>
      <div class="lobby">
        <Reconnecting app={app} table={table} />
        <h1 class="room-code">
          <CodeFigures code={view.code} />
        </h1>
        <p class="lobby-address">
          {say('room.sharing')} <b>{`${hostOf(share.origin.value)}${roomPath(view.code)}`}</b>
        </p>
        <StandIn app={app} table={table} actions={actions} view={view} />
        {isHost && <AddressChoice app={app} share={share} />}
        {own && (
          <div class="lobby-own">
            <p class="lobby-you">{say('room.lobby.you', { name: own.name })}</p>
            {view.names === 'given' && (
              <Button onPress={() => void actions.anotherName()}>{say('room.join.another')}</Button>
            )}
          </div>
        )}
        {table.feeling.value.kind === 'slow' && (
          <p class="setup-trouble" role="alert">
            {say('problem.rate_limited')}
          </p>
        )}
        <p class="lobby-quiet">{say(isHost ? 'room.lobby.host' : 'room.lobby.wait')}</p>
        <LineUp app={app} standings={table.standings.value} players={view.players} />
        <div class="lobby-moves">
          {isHost ? (
            <>
              <a class="button plain" href={screenPath(view.code)} target="_blank" rel="noreferrer">
                {say('room.screen')}
              </a>
              {!own && <Button onPress={() => actions.wantSeat(true)}>{say('room.join.host')}</Button>}
              <HostBar app={app} table={table} actions={actions} view={view} />
            </>
          ) : (
            <Button tone="ghost" glyph="back" onPress={() => void leave()}>
              {say('room.leave')}
            </Button>
          )}
        </div>
      </div>
    </Page>
  )
}
