import type { OwnView } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import type { RoomActions } from '../../live-room/actions/room-actions.ts'
import { Hints } from '../../play/hints/hints.tsx'
import './clues.css'

type Props = { app: App; actions: RoomActions; own: OwnView }

/** The clues that a player bought, and those for sale: on a phone behind a key beside the guesses. */
export const RoomClues = ({ app, actions, own }: Props) => {
  const isOpen = useSignal(false)
  const isOnSale = Object.keys(own.prices).length > 0
  if (!isOnSale && Object.keys(own.hints).length === 0) return null
  const show = (opens: boolean) => {
    isOpen.value = opens
  }
  return (
    <>
      <Hints
        app={app}
        round={own}
        isOpen={isOpen}
        onBuy={(kind) => {
          show(false)
          void actions.buyHint(kind)
        }}
      />
      {isOnSale && !isOpen.value && (
        <Button class="clue-key" glyph="clue" label={app.say('hint.title')} onPress={() => show(!isOpen.value)} />
      )}
    </>
  )
}
