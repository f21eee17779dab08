import type { PackList } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { useEffect } from 'preact/hooks'
import { Button } from '../../kit/button.tsx'
import { NameField } from '../../kit/name-field.tsx'
import { PackSelect } from '../../kit/pack-select.tsx'
import { ProblemNote } from '../../kit/problem-note.tsx'
import type { RoomViewProps } from '../../live-room/room-props.ts'
import { Askers } from './askers.tsx'
import { CloseRoom } from './close-room.tsx'
import { HostSheet } from './host-sheet.tsx'
import './podium-moves.css'

/** The longest title that a chapter takes. */
const LONGEST = 40

/** Stands for the pack that comes next unless another one is chosen. */
const AS_PLANNED = ''

const usePacks = ({ app: { client, settings } }: RoomViewProps) => {
  const packs = useSignal<PackList['packs']>([])
  const language = settings.language.value
  useEffect(() => {
    void client.packs({ lang: language, rooms: true }).then((answer) => {
      if (answer.ok) packs.value = answer.value.packs
    })
  }, [language])
  return packs
}

const NextChapter = (props: RoomViewProps) => {
  const { app, actions, view } = props
  const { say } = app
  const packs = usePacks(props)
  const title = useSignal('')
  const pack = useSignal<string | null>(AS_PLANNED)
  const { next } = view.chapter
  const begin = (event: Event) => {
    event.preventDefault()
    const chosen = pack.value !== AS_PLANNED && { pack: pack.value }
    const called = title.value.trim() && { title: title.value.trim() }
    void actions.steer({ do: 'again', ...chosen, ...called })
  }
  return (
    <form class="next-chapter" onSubmit={begin}>
      <button type="submit" class="button primary">
        {say(next ? 'host.chapter' : 'host.again')}
      </button>
      <PackSelect
        app={app}
        label={say('host.again.pack')}
        packs={packs.value}
        chosen={pack.value}
        first={{ id: AS_PLANNED, title: say(next ? 'host.again.planned' : 'host.again.same') }}
        onChoose={(id) => {
          pack.value = id
        }}
      />
      <NameField
        label={say('host.again.title')}
        placeholder={say('host.again.title')}
        text={title}
        maxLength={LONGEST}
      />
    </form>
  )
}

/** What a host does at a podium: the next chapter, about the same pack or another one, or the end of the room. */
export const PodiumMoves = (props: RoomViewProps) => {
  const { app, room, actions } = props
  const { may } = room.mine.value
  const isMenuOpen = room.isOverlayOpen.value
  return (
    <div class="host-bar">
      <Askers {...props} />
      <ProblemNote app={app} problem={isMenuOpen ? undefined : room.refusal.value} />
      {may.includes('again') && <NextChapter {...props} />}
      <div class="podium-moves">
        <Button glyph="people" onPress={() => actions.openMenu(true)}>
          {app.say(may.includes('kick') ? 'host.menu' : 'host.menu.stand_in')}
        </Button>
        {may.includes('close') && <CloseRoom {...props} />}
      </div>
      {isMenuOpen && <HostSheet {...props} />}
    </div>
  )
}
