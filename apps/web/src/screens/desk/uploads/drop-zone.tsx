import { useSignal } from '@preact/signals'
import { useRef } from 'preact/hooks'
import { Button } from '../../../kit/button.tsx'
import type { DeskApp } from '../desk-props.ts'
import { type Entry, filesBelow, filesIn, type Picked } from './picked.ts'

type Props = {
  app: DeskApp
  isLarge: boolean
  /** Whether pictures are the next thing to bring. */
  isNext: boolean
  onPicked: (files: readonly Picked[]) => void
}

const ACCEPTED = 'image/*,.zip,.heic,.avif,.jxl,.tif,.tiff,.svg,.apkg,.colpkg,.xlsx,.csv,.tsv'

/** What was dropped; the folders have to be asked for before the event ends. */
const dropped = ({ dataTransfer }: DragEvent): Promise<readonly Picked[]> => {
  const entries = [...(dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry() ?? [])
  return entries.length > 0
    ? filesBelow(entries as unknown as Entry[])
    : Promise.resolve(filesIn(dataTransfer?.files ?? []))
}

type Way = { name: 'files' | 'folder' | 'camera'; attributes: Readonly<Record<string, unknown>> }

const WAYS: readonly Way[] = [
  { name: 'files', attributes: { multiple: true, accept: ACCEPTED } },
  { name: 'folder', attributes: { multiple: true, webkitdirectory: true } },
  { name: 'camera', attributes: { accept: 'image/*', capture: 'environment' } },
]

/** A button that opens a dialog of the system: the field of files itself can't be styled. */
const Picker = ({ app, way, isNext, onPicked }: Omit<Props, 'isLarge'> & { way: Way }) => {
  const field = useRef<HTMLInputElement>(null)
  return (
    <span class={`drop-way drop-way-${way.name}`}>
      <input
        type="file"
        class="unseen"
        ref={field}
        tabIndex={-1}
        aria-hidden="true"
        data-way={way.name}
        {...way.attributes}
        onChange={({ currentTarget }) => {
          onPicked(filesIn(currentTarget.files ?? []))
          currentTarget.value = ''
        }}
      />
      <Button tone={isNext && way.name === 'files' ? 'primary' : 'plain'} onPress={() => field.current?.click()}>
        {app.say(`desk.drop.${way.name}`)}
      </Button>
    </span>
  )
}

/** Where pictures are dropped, chosen or taken. */
export const DropZone = ({ app, isLarge, isNext, onPicked }: Props) => {
  const { say } = app
  const isOver = useSignal(false)
  const take = (files: readonly Picked[]) => files.length > 0 && onPicked(files)
  const over = (is: boolean) => (event: DragEvent) => {
    event.preventDefault()
    isOver.value = is
  }
  return (
    <section
      class={`drop-zone ${isLarge ? 'drop-large' : ''} ${isOver.value ? 'drop-over' : ''}`}
      aria-label={say('desk.drop')}
      onDragOver={over(true)}
      onDragLeave={over(false)}
      onDrop={(event) => {
        over(false)(event)
        void dropped(event).then(take)
      }}
    >
      <p class="drop-title">{say('desk.drop')}</p>
      {isLarge && <p class="quiet">{say('desk.drop.what')}</p>}
      <div class="drop-ways">
        {WAYS.map((way) => (
          <Picker key={way.name} app={app} way={way} isNext={isNext} onPicked={take} />
        ))}
      </div>
    </section>
  )
}
