import type { DeskPack } from '@pd/contract/client'
import type { ReadonlySignal } from '@preact/signals'
import type { DeskProps } from '../desk-props.ts'
import { deskPath } from '../place.ts'
import { Handle } from './handle.tsx'
import { PackFacts } from './pack-facts.tsx'
import { titleOf } from './title.ts'

type Props = DeskProps & {
  readonly pack: DeskPack
  readonly pictures: ReadonlySignal<readonly string[]>
  readonly ids: readonly string[]
  readonly dragged: Parameters<typeof Handle>[0]['dragged']
}

const PLACES = [0, 1, 2, 3]

const Cover = ({ app, pictures }: Props) => (
  <span class="pack-cover" aria-hidden="true">
    {PLACES.map((place) => {
      const picture = pictures.value[place]
      return (
        <span key={place}>
          {picture && <img src={app.client.urls.deskPicture(picture, 'small')} alt="" loading="lazy" />}
        </span>
      )
    })}
  </span>
)

/** A pack as a card: its pictures, its title, and what is to be done. */
export const PackCard = (props: Props) => {
  const { app, pack } = props
  const title = titleOf(pack, app.settings.language.value)
  const path = deskPath({ pack: pack.id, part: 'pictures' })
  return (
    <li class={`pack-card ${pack.visibility === 'removed' ? 'removed' : ''}`} data-pack={pack.id}>
      <a class="pack-open" href={path}>
        <Cover {...props} />
        <strong dir="auto">{title}</strong>
      </a>
      <PackFacts app={app} pack={pack} />
      <div class="pack-foot">
        {pack.checks > 0 && (
          <a class="pack-check" href={path} aria-label={`${app.say('desk.sheet.check', { n: pack.checks })}: ${title}`}>
            {app.say('desk.sheet.check', { n: pack.checks })}
          </a>
        )}
        <Handle {...props} id={pack.id} title={title} />
      </div>
    </li>
  )
}
