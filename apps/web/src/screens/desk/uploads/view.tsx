import type { DeskPack } from '@pd/contract/client'
import { useEffect, useMemo } from 'preact/hooks'
import { wait } from '../../../app/wait.ts'
import type { DeskProps } from '../desk-props.ts'
import { DropZone } from './drop-zone.tsx'
import { loadRemembered } from './half-sent.ts'
import { HalfSent } from './half-sent-note.tsx'
import { Progress } from './progress.tsx'
import { Questions } from './questions.tsx'
import { createWatch } from './watch.ts'
import './uploads.css'

type Props = DeskProps & { readonly pack: DeskPack; readonly isLarge: boolean; readonly onAdded: () => void }

/** What the server still works on, in a sentence. */
const Working = ({ app: { say }, uploads }: DeskProps) => {
  const counts = uploads.arrived.value?.counts
  const n = counts ? counts.queued + counts.working : 0
  return (
    <p class="uploads-working quiet" role="status">
      {n > 0 && say('desk.uploads.working', { n })}
    </p>
  )
}

/** Brings pictures into a pack, and shows what becomes of them. */
export const Uploads = (props: Props) => {
  const { app, uploads, pack, isLarge, onAdded } = props
  const watch = useMemo(
    () =>
      createWatch({
        ...{ client: app.client, uploads, pack: pack.id, loadRemembered, onAdded },
        wait,
      }),
    [],
  )
  const sending = uploads.sending.value.filter((each) => each.pack === pack.id)
  const moving = sending.filter(({ state }) => state === 'sending').length
  useEffect(() => {
    uploads.arrived.value = undefined
    return watch.end
  }, [])
  useEffect(() => void watch.watch(), [moving])
  return (
    <div class="uploads">
      <DropZone
        app={app}
        isLarge={isLarge && sending.length === 0}
        isNext={isLarge && sending.length === 0}
        onPicked={(files) => uploads.add(pack.id, files)}
      />
      <HalfSent {...props} watch={watch} sending={sending} />
      <Progress {...props} sending={sending} />
      <Working {...props} />
      <Questions {...props} watch={watch} />
    </div>
  )
}
