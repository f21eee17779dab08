import type { App } from '../app/app.ts'
import { hostOf, type ShareAddress } from '../app/share-address.ts'
import './address-choice.css'

/** Lets a host choose among the addresses of the machine, or warns that phones can't reach it by any. */
export const AddressChoice = ({ app: { say }, share }: { app: App; share: ShareAddress }) => {
  if (share.isUnreachable.value)
    return <p class="unreachable">{say('room.unreachable', { host: location.hostname })}</p>
  if (share.others.value.length < 2) return null
  return (
    <label class="address-choice">
      {say('room.address.choose')}
      <select value={share.origin.value} onChange={(event) => share.choose(event.currentTarget.value)}>
        {share.others.value.map((origin) => (
          <option key={origin} value={origin}>
            {hostOf(origin)}
          </option>
        ))}
      </select>
    </label>
  )
}
