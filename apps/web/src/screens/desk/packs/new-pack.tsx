import type { DeskProps } from '../desk-props.ts'
import { Field, onSubmitted } from '../field.tsx'
import { deskPath } from '../place.ts'
import { DropZone } from '../uploads/drop-zone.tsx'
import type { Picked } from '../uploads/picked.ts'
import { titleOfPicked } from '../uploads/picked.ts'

/** Makes a pack by a title, or by the pictures that are dropped here. */
export const NewPack = (props: DeskProps & { readonly isFirst: boolean }) => {
  const { app, desk, packs, uploads, isFirst } = props
  const { say, settings } = app
  const make = async (title: string, files: readonly Picked[]): Promise<boolean> => {
    const pack = await packs.create(title, settings.language.value)
    if (!pack) return false
    uploads.add(pack.id, files)
    app.go(deskPath({ pack: pack.id, part: 'pictures' }))
    return true
  }
  return (
    <section class={`new-pack ${isFirst ? 'new-pack-first' : ''}`} aria-labelledby="new-pack">
      <h2 id="new-pack">{say(isFirst ? 'desk.packs.first' : 'desk.packs.new')}</h2>
      {isFirst && <p>{say('desk.packs.steps')}</p>}
      <DropZone
        app={app}
        isLarge={isFirst}
        isNext
        onPicked={(files) => void make(titleOfPicked(files) ?? say('desk.packs.new'), files)}
      />
      <form class="new-pack-form" onSubmit={onSubmitted(({ title = '' }) => make(title.trim(), []))}>
        <Field name="title" label={say('desk.packs.title')} autocomplete="off" maxLength={200} />
        <button type="submit" class="button" disabled={desk.busy.value}>
          {say('desk.packs.make')}
        </button>
      </form>
    </section>
  )
}
