import { useLayoutEffect, useRef } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'
import { keysOf } from '../../live-room/steering-keys.ts'
import { Askers } from './askers.tsx'
import { HostSheet } from './host-sheet.tsx'
import { PendingGuesses } from './pending-guesses.tsx'

/** What comes next as a wide key, the rest as glyphs. The wide one has the focus unless the host has an answer field. */
const RoundKeys = ({ app: { say }, room, actions, view }: RoomViewProps) => {
  const { phase } = view.round ?? {}
  const primary = useRef<HTMLButtonElement>(null)
  const hasField = phase === 'running' && room.hasSeat.value
  useLayoutEffect(() => {
    if (!hasField) primary.current?.focus({ preventScroll: true })
  }, [phase, hasField])
  return (
    <>
      {keysOf(view).map(({ word, glyph, name }, index) => (
        <Button
          key={name}
          {...(index === 0 && { innerRef: primary })}
          tone={index === 0 && !hasField ? 'primary' : 'plain'}
          class={index === 0 ? 'host-first' : 'host-other'}
          glyph={glyph}
          {...(index > 0 && { label: say(`host.${name}`) })}
          onPress={() => void actions.steer(word)}
        >
          {index === 0 && say(`host.${name}`)}
        </Button>
      ))}
      {(phase === 'running' || phase === 'paused') && (
        <Button
          class="host-other"
          label={say('host.more.label')}
          onPress={() => void actions.steer({ do: 'more_time' })}
        >
          {say('host.more')}
        </Button>
      )}
    </>
  )
}

const WaitingPictures = ({ app: { say }, room, actions }: RoomViewProps) => {
  const n = room.mine.value.pictureQueue.length
  return n === 0 ? null : (
    <Button class="host-waiting" glyph="search" onPress={() => actions.openMenu(true)}>
      {say('host.pictures.queue', { n })}
    </Button>
  )
}

/** The host's keys, small enough to play above them. */
export const HostBar = (props: RoomViewProps) => {
  const { app, room, actions } = props
  const isMenuOpen = room.isOverlayOpen.value
  return (
    <div class="host-bar">
      <Askers {...props} />
      <PendingGuesses {...props} />
      <WaitingPictures {...props} />
      <ProblemNote app={app} problem={isMenuOpen ? undefined : room.refusal.value} />
      <div class="host-keys">
        <RoundKeys {...props} />
        <Button
          class="host-other"
          glyph="people"
          label={app.say(room.mine.value.may.includes('kick') ? 'host.menu' : 'host.menu.stand_in')}
          onPress={() => actions.openMenu(true)}
        />
      </div>
      {isMenuOpen && <HostSheet {...props} />}
    </div>
  )
}
