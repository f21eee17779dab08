import { useSignal } from '@preact/signals'
import { Button } from '../../kit/button.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'
import { scrollIntoView } from './scroll-into-view.ts'

/** Closes the room, after a question. */
export const CloseRoom = ({ app: { say }, actions }: RoomViewProps) => {
  const isAsking = useSignal(false)
  const ask = (isOpen: boolean) => () => {
    isAsking.value = isOpen
  }
  if (!isAsking.value)
    return (
      <Button class="danger" onPress={ask(true)}>
        {say('host.close')}
      </Button>
    )
  return (
    <div class="person-moves" role="alert" ref={scrollIntoView}>
      <p>{say('host.close.sure')}</p>
      <Button class="danger" onPress={() => void actions.steer({ do: 'close' })}>
        {say('host.sure.yes')}
      </Button>
      <Button onPress={ask(false)}>{say('host.sure.no')}</Button>
    </div>
  )
}
