import type { Crop, DeskItem, DeskPack } from '@pd/contract/client'
import { useEffect, useLayoutEffect, useMemo, useRef } from 'preact/hooks'
import { Glyph } from '../../../kit/glyph.tsx'
import { Waiting } from '../../../kit/waiting.tsx'
import { CropEditor } from '../crop/crop-editor.tsx'
import type { DeskProps } from '../desk-props.ts'
import { Levels } from '../levels/levels.tsx'
import { deskPath } from '../place.ts'
import { createEditActions } from './actions.ts'
import { nameOf } from './item-change.ts'
import { EditMoves } from './moves.tsx'
import { EditRights } from './rights.tsx'
import { SaveNote, UndoKey } from './save-note.tsx'
import { createItemEdit } from './state.ts'
import { type EditProps, EditWords } from './words.tsx'
import './edit.css'

type Props = DeskProps & { readonly pack: DeskPack; readonly item: string }

/** Loads the item, again once what an earlier visit left unsent is sent. */
const useEdit = ({ app: { client }, edits, packs, item }: Props) => {
  const edit = useMemo(createItemEdit, [item])
  const actions = useMemo(() => {
    const onLoaded = (loaded: DeskItem) => {
      edits.learned.value = loaded
    }
    return createEditActions({ client, save: edits.send, edit, onLoaded })
  }, [item])
  useEffect(() => {
    const isUnsent = edits.pending.peek().length > 0
    void actions.load(item)
    if (isUnsent) void edits.flush().then(() => actions.load(item))
    // the counts of the packs follow what was edited
    return () => void (edit.made.peek().length > 0 && packs.load())
  }, [item])
  return { edit, actions }
}

const Picture = (props: EditProps & { pack: DeskPack }) => {
  const { app, edit, actions, item, pack } = props
  const close = () => {
    edit.isCropping.value = false
  }
  const crop = (crop: Crop | null) => {
    close()
    void actions.save({ crop })
  }
  return edit.isCropping.value ? (
    <CropEditor app={app} item={item} ladder={pack.ladder} onCrop={crop} onCancel={close} />
  ) : (
    <Levels app={app} picture={item} ladder={pack.ladder} />
  )
}

const Form = ({ packs, pack, ...parts }: EditProps & { packs: readonly DeskPack[]; pack: DeskPack }) => {
  const { app, item } = parts
  return (
    <>
      <Picture {...parts} pack={pack} />
      <EditWords {...parts} />
      <EditMoves
        {...parts}
        packs={packs}
        onMoved={(id) => app.go(deskPath({ pack: id, part: 'pictures', item: item.id }), { replace: true })}
      />
      <EditRights {...parts} pack={pack} />
    </>
  )
}

const Head = ({ app, edits, pack, edit, actions }: Omit<Props, 'actions'> & Pick<EditProps, 'edit' | 'actions'>) => {
  const { say, settings } = app
  const title = useRef<HTMLHeadingElement>(null)
  const item = edit.item.value
  useLayoutEffect(() => title.current?.focus({ preventScroll: true }), [item?.id])
  return (
    <header class="edit-head">
      <h2 id="edit-title" dir="auto" ref={title} tabIndex={-1}>
        {item ? nameOf(item, settings.language.value) || say('desk.edit.nameless') : '…'}
      </h2>
      <UndoKey app={app} edit={edit} actions={actions} />
      <a
        class="key"
        href={deskPath({ pack: pack.id, part: 'pictures' })}
        title={say('desk.edit.close')}
        data-keeps-scroll
      >
        <Glyph name="cross" />
        <span class="unseen">{say('desk.edit.close')}</span>
      </a>
      <SaveNote app={app} edits={edits} edit={edit} />
    </header>
  )
}

/** All that is said of one item. */
export const EditItem = (props: Props) => {
  const { app, desk, pack, item } = props
  const { edit, actions } = useEdit(props)
  const loaded = edit.item.value
  return (
    <section class="edit" aria-labelledby="edit-title">
      <Head {...props} edit={edit} actions={actions} />
      {loaded ? (
        <Form app={app} edit={edit} actions={actions} item={loaded} packs={desk.packs.value ?? []} pack={pack} />
      ) : (
        <Waiting app={app} problem={edit.trouble.value} onRetry={() => void actions.load(item)} />
      )}
    </section>
  )
}
