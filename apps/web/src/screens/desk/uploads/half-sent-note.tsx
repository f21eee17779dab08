import { Button } from '../../../kit/button.tsx'
import type { DeskProps } from '../desk-props.ts'
import { halfSent } from './half-sent.ts'
import type { Sending } from './state.ts'
import type { Watch } from './watch.ts'

type Props = DeskProps & { readonly watch: Watch; readonly sending: readonly Sending[] }

const NAMED_MOST = 5

/** Names the files of which a part was sent before the page was loaded: a page can't read a file that was not chosen in it. */
export const HalfSent = ({ app: { say }, uploads, watch, sending }: Props) => {
  const files = halfSent(uploads.arrived.value, uploads.remembered.value, sending)
  if (files.length === 0) return null
  const names = files.slice(0, NAMED_MOST).map(({ name }) => name)
  const shown = [...names, ...(files.length > NAMED_MOST ? ['…'] : [])].join(', ')
  return (
    <div class="uploads-half">
      <p role="status">{say('desk.uploads.half', { n: files.length, names: shown })}</p>
      <Button onPress={() => void watch.discard(...files.map(({ id }) => id))}>{say('desk.uploads.half.drop')}</Button>
    </div>
  )
}
