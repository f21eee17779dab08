import { useEffect, useLayoutEffect, useRef } from 'preact/hooks'
import { screenPath } from '../../app/route.ts'
import { Button } from '../../kit/button.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'
import { CloseRoom } from './close-room.tsx'
import { ModeratorLink } from './moderator-link.tsx'
import { HostPictures } from './pictures.tsx'
import { Players } from './players.tsx'

const Moves = (props: RoomViewProps) => {
  const { app, room, actions, view } = props
  const { say } = app
  const { may } = room.mine.value
  const isOpenRound = view.round && view.round.phase !== 'revealed'
  const playToo = () => {
    actions.openMenu(false)
    actions.wantSeat(true)
  }
  return (
    <div class="sheet-moves">
      {may.includes('lock') && (
        <Button onPress={() => void actions.steer({ do: view.locked ? 'unlock' : 'lock' })}>
          {say(view.locked ? 'host.unlock' : 'host.lock')}
        </Button>
      )}
      {isOpenRound && <Button onPress={() => void actions.steer({ do: 'skip' })}>{say('host.skip')}</Button>}
      {!room.hasSeat.value && <Button onPress={playToo}>{say('room.join.host')}</Button>}
      <a class="button plain" href={screenPath(view.code)} target="_blank" rel="noreferrer">
        {say('room.screen')}
      </a>
      {may.includes('invite_moderators') && <ModeratorLink {...props} />}
      {may.includes('close') && <CloseRoom {...props} />}
    </div>
  )
}

/** The host's menu: what a host does rarely. The round goes on behind it. */
export const HostSheet = (props: RoomViewProps) => {
  const { app, room, actions, view } = props
  const { say } = app
  const dialog = useRef<HTMLDialogElement>(null)
  const mayKick = room.mine.value.may.includes('kick')
  useLayoutEffect(() => dialog.current?.showModal(), [])
  // names that give something away are hidden in some phases, and a lost connection hides new players
  useEffect(() => void actions.loadAllPlayers(), [view.players, view.round?.phase, room.connected.value])
  return (
    <dialog ref={dialog} class="sheet" aria-label={say('host.menu')} onClose={() => actions.openMenu(false)}>
      <div class="sheet-head">
        <h2>{say(mayKick ? 'host.players' : 'host.menu.stand_in')}</h2>
        <Button glyph="check" tone="primary" onPress={() => dialog.current?.close()}>
          {say('host.shut')}
        </Button>
      </div>
      <ProblemNote app={app} problem={room.refusal.value} />
      <HostPictures {...props} />
      {mayKick && <Players {...props} />}
      <Moves {...props} />
    </dialog>
  )
}
