import type { RoomPictures } from '@pd/contract/client'
import type { App } from '../../app/app.ts'
import { Button } from '../../kit/button.tsx'
import './guest.css'

type Queued = RoomPictures['pictures'][number]

/** What decides on a picture. */
type JudgePicture = (act: 'allow_picture' | 'refuse_picture', picture: string) => void

const Row = ({ app, queued, judge }: { app: App; queued: Queued; judge: JudgePicture }) => {
  const { say, client } = app
  const { picture, path, names, giver, isAllowed } = queued
  const title = names.join(', ')
  return (
    <li>
      <img src={client.renderUrl(path)} alt={title} />
      <b>{title}</b>
      <span class="quiet">
        <bdi>{giver}</bdi>
        {isAllowed && ` · ${say('host.picture.allowed')}`}
      </span>
      {!isAllowed && (
        <Button
          glyph="check"
          label={`${say('host.picture.allow')}: ${title}`}
          onPress={() => judge('allow_picture', picture)}
        >
          {say('host.picture.allow')}
        </Button>
      )}
      <Button label={say('host.refuse.label', { name: title })} onPress={() => judge('refuse_picture', picture)}>
        {say('host.refuse')}
      </Button>
    </li>
  )
}

type Props = { app: App; pictures: readonly Queued[]; judge: JudgePicture }

/** The pictures that players gave and that were not played, for those who decide on them. */
export const PictureQueue = ({ app, pictures, judge }: Props) => (
  <section class="guest-queue">
    <h2>{app.say('host.pictures')}</h2>
    {pictures.length === 0 && <p class="quiet">{app.say('host.pictures.none')}</p>}
    <ul>
      {pictures.map((queued) => (
        <Row key={queued.picture} app={app} queued={queued} judge={judge} />
      ))}
    </ul>
  </section>
)
