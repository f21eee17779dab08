import type { DeskPack } from '@pd/contract/client'
import { DrawnState } from '../../../kit/drawn-state.tsx'
import { Glyph } from '../../../kit/glyph.tsx'
import { Waiting } from '../../../kit/waiting.tsx'
import type { DeskProps } from '../desk-props.ts'
import { EditItem } from '../edit/view.tsx'
import { PackSettings } from '../pack-settings/view.tsx'
import { type DeskPlace, deskPath } from '../place.ts'
import { troubleOf } from '../state.ts'
import { Tabs } from '../tabs.tsx'
import { PackFacts } from './pack-facts.tsx'
import { Pictures } from './pictures.tsx'
import { titleOf } from './title.ts'
import { useWayBack } from './use-way-back.ts'

type Place = Extract<DeskPlace, { pack: string }>

const Gone = ({ app: { say } }: DeskProps) => (
  <DrawnState face="lost" title={say('desk.pack.gone')} heading>
    <a class="button" href={deskPath({ tab: 'packs' })}>
      {say('desk.tab.packs')}
    </a>
  </DrawnState>
)

/** The pictures of a pack, and the one that is open beside them or in their place. */
const PicturesAndItem = (props: DeskProps & { readonly pack: DeskPack; readonly item: string | undefined }) => {
  const { item } = props
  const { sheet, keepPlace } = useWayBack(item)
  return (
    <div class="pack-pictures">
      <div class="pack-sheet" ref={sheet} onClickCapture={keepPlace}>
        <Pictures {...props} />
      </div>
      {item && <EditItem key={item} {...props} item={item} />}
    </div>
  )
}

/** The page of one pack: its pictures, or what is said of it. */
export const PackPage = (props: DeskProps & { readonly place: Place }) => {
  const { app, desk, place } = props
  const { say } = app
  const pack = desk.packs.value?.find(({ id }) => id === place.pack)
  if (!desk.packs.value)
    return <Waiting app={app} problem={troubleOf(desk, 'packs')} onRetry={() => void props.packs.load()} heading />
  if (!pack) return <Gone {...props} />
  const tab = (part: Place['part'], name: string) => ({
    name,
    path: deskPath({ pack: pack.id, part }),
    isHere: place.part === part,
  })
  return (
    <>
      <header class="pack-head">
        <a class="pack-back" href={deskPath({ tab: 'packs' })}>
          <Glyph name="back" /> {say('desk.tab.packs')}
        </a>
        <h1 dir="auto">{titleOf(pack, app.settings.language.value)}</h1>
        <PackFacts app={app} pack={pack} />
      </header>
      <Tabs
        label={say('desk.pack.parts')}
        tabs={[tab('pictures', say('desk.pack.pictures')), tab('pack', say('desk.pack.pack'))]}
      />
      {place.part === 'pack' && <PackSettings {...props} pack={pack} />}
      {place.part === 'pictures' && <PicturesAndItem key={pack.id} {...props} pack={pack} item={place.item} />}
    </>
  )
}
