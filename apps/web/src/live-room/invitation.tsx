import type { SharedRoom } from '@pd/contract/client'
import type { App } from '../app/app.ts'
import { roomPath } from '../app/route.ts'
import { hostOf, type ShareAddress } from '../app/share-address.ts'
import { QrCode } from '../kit/code/qr.tsx'
import './invitation.css'

type Props = { app: App; view: Pick<SharedRoom, 'code'>; share: ShareAddress }

/** How to join: a code to scan, and the address to type. */
export const Invitation = ({ app: { say }, view, share }: Props) => {
  const origin = share.origin.value
  const url = `${origin}${roomPath(view.code)}`
  return (
    <div class="invitation">
      <QrCode url={url} label={say('room.scan', { url })} />
      <div>
        <p class="invitation-say">{say('room.sharing')}</p>
        <p class="invitation-url">
          <bdi dir="ltr">
            {hostOf(origin)}
            <wbr />
            {roomPath(view.code)}
          </bdi>
        </p>
      </div>
    </div>
  )
}
