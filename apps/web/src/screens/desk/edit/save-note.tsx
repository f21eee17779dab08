import { Glyph } from '../../../kit/glyph.tsx'
import { ProblemNote } from '../../../kit/problem-note.tsx'
import type { DeskApp } from '../desk-props.ts'
import type { Edits } from '../edits/edits.ts'
import { UnseenNote } from '../edits/unseen-note.tsx'
import type { EditActions } from './actions.ts'
import type { ItemEdit } from './state.ts'

const standingOf = ({ pending, trouble }: Edits) => {
  if (pending.value.length === 0) return 'saved'
  return trouble.value ? 'unsaved' : 'saving'
}

type Props = { readonly app: DeskApp; readonly edits: Edits; readonly edit: ItemEdit; readonly actions: EditActions }

/** Whether the server has what was typed; the line is there before it says something. */
export const SaveNote = ({ app, edits, edit }: Omit<Props, 'actions'>) => {
  const { say } = app
  const standing = standingOf(edits)
  return (
    <div class="save-note">
      <p role="status" class={standing === 'unsaved' ? 'problem-note' : 'quiet'}>
        {standing === 'saved' ? edit.made.value.length > 0 && say('desk.save.saved') : say(`desk.save.${standing}`)}
      </p>
      <ProblemNote app={app} problem={edit.trouble.value} />
      <UnseenNote app={app} unseen={edit.unseen.value} />
    </div>
  )
}

/** Takes back the latest change that was made here. */
export const UndoKey = ({ app: { say }, edit, actions }: Omit<Props, 'edits'>) => (
  <button
    type="button"
    class="key"
    aria-label={say('desk.changes.undo')}
    title={say('desk.changes.undo')}
    disabled={edit.made.value.length === 0}
    onClick={() => void actions.undo()}
  >
    <Glyph name="back" />
  </button>
)
