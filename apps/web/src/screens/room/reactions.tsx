import { REACTIONS } from '@pd/core'
import { useSignal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import type { RoomActions } from '../../live-room/actions/room-actions.ts'
import './reactions.css'

/** The server takes one a second. */
const PAUSE_MS = 1_000

/** Six keys to react with at the reveal; the big screen shows what all press. */
export const ReactionKeys = ({ app: { say }, actions }: { app: App; actions: RoomActions }) => {
  const isResting = useSignal(false)
  const react = (reaction: (typeof REACTIONS)[number]) => () => {
    if (isResting.value) return
    isResting.value = true
    setTimeout(() => {
      isResting.value = false
    }, PAUSE_MS)
    actions.react(reaction)
  }
  return (
    <fieldset class={isResting.value ? 'reactions reactions-resting' : 'reactions'} aria-label={say('room.react')}>
      {REACTIONS.map((reaction) => (
        <Button key={reaction} glyph={reaction} label={say(`room.react.${reaction}`)} onPress={react(reaction)} />
      ))}
    </fieldset>
  )
}
