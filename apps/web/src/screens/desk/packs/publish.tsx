import type { DeskPack } from '@pd/contract/client'
import { useSignal } from '@preact/signals'
import { Button } from '../../../kit/button.tsx'
import { copyText } from '../../../kit/copy-text.ts'
import { Glyph } from '../../../kit/glyph.tsx'
import { useShareAddress } from '../../../kit/use-share-address.ts'
import type { DeskProps } from '../desk-props.ts'
import { PartNote } from '../part-note.tsx'

type Props = DeskProps & { readonly pack: DeskPack }

const WHO = {
  public: 'desk.publish.public',
  unlisted: 'desk.publish.unlisted',
  'rooms only': 'desk.publish.rooms',
} as const

/** The link to a published pack, and a room with it. */
const Link = ({ app, pack }: Props) => {
  const { say } = app
  const isCopied = useSignal(false)
  const share = useShareAddress({ ...app, say: app.say })
  const query = `?pack=${encodeURIComponent(pack.id)}`
  const isForRooms = pack.visibility === 'rooms only'
  const link = `${share.origin.value}${isForRooms ? '/rooms/new' : '/play'}${query}`
  const copy = async () => {
    isCopied.value = await copyText(link)
  }
  return (
    <>
      <code class="publish-link">{link}</code>
      <p class="button-row">
        <a class="button primary" href={`/rooms/new${query}`}>
          <Glyph name="people" /> {say('desk.publish.room')}
        </a>
        {!isForRooms && (
          <a class="button" href={`/play${query}`}>
            <Glyph name="play" /> {say('home.play')}
          </a>
        )}
        <Button glyph="share" onPress={() => void copy()}>
          {isCopied.value ? say('result.copied') : say('desk.publish.copy')}
        </Button>
      </p>
    </>
  )
}

/** Publishes a pack, or says who may play it and how they get there. */
export const Publish = (props: Props) => {
  const { app, desk, packs, pack } = props
  const { say } = app
  const isOut = pack.visibility === 'hidden' || pack.visibility === 'removed'
  if (!isOut)
    return (
      <section class="publish published" aria-labelledby="publish" data-after-sheet>
        <h2 id="publish">{say('desk.publish.done')}</h2>
        <p>{say(WHO[pack.visibility as keyof typeof WHO])}</p>
        <Link {...props} />
      </section>
    )
  return (
    <section class="publish" aria-labelledby="publish" data-after-sheet>
      <h2 id="publish">{say('desk.publish')}</h2>
      <p>
        {pack.items > 0 ? say('desk.publish.who', { n: pack.items }) : say('desk.publish.nothing')}{' '}
        {pack.waiting > 0 && say('desk.publish.waiting', { n: pack.waiting })}
      </p>
      <PartNote app={app} desk={desk} part="packs" />
      <Button
        tone="primary"
        glyph="flag"
        disabled={pack.items === 0}
        onPress={() => void packs.change(pack.id, { visibility: 'public' })}
      >
        {say('desk.publish.go')}
      </Button>
    </section>
  )
}
