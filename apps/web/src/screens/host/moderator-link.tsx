import { useSignal } from '@preact/signals'
import { moderatorUrl } from '../../app/route.ts'
import { Button } from '../../kit/button.tsx'
import { useShareAddress } from '../../kit/use-share-address.ts'
import type { RoomViewProps } from '../../live-room/room-props.ts'
import { scrollIntoView } from './scroll-into-view.ts'

/** The link for a moderator, once it is asked for: to copy, and to renew, which ends the old one. */
export const ModeratorLink = ({ app, actions, view }: RoomViewProps) => {
  const { say } = app
  const share = useShareAddress(app)
  const key = useSignal<string | undefined>(undefined)
  const ask = async (renews: boolean) => {
    key.value = (await actions.inviteModerator(renews)) ?? key.value
  }
  if (key.value === undefined) return <Button onPress={() => void ask(false)}>{say('host.moderator')}</Button>
  return (
    <div class="moderator-link" ref={scrollIntoView}>
      <p>{say('host.moderator.note')}</p>
      <input
        class="answer-field"
        readOnly
        dir="ltr"
        aria-label={say('host.moderator')}
        value={moderatorUrl(share.origin.value, view.code, key.value)}
        onFocus={(event) => event.currentTarget.select()}
      />
      <Button onPress={() => void ask(true)}>{say('host.moderator.renew')}</Button>
    </div>
  )
}
