import { hashSource } from '@pd/pictures'
import type { PictureRecord } from '@pd/store'
import type { Refusal } from '../draft.ts'
import { findContent } from './find-content.ts'
import type { PackTools } from './import-tools.ts'
import { itemToMove } from './move-item.ts'
import { newId } from './new-id.ts'
import { claimItem, claimPicture, type PackFile } from './pack-state.ts'
import { addDuplicate, addRefused, knownContent, knownRefusal } from './skipped-files.ts'
import { isStamped } from './stamp.ts'

const refuseFile = ({ file }: PackFile, reason: Omit<Refusal, 'path'>, tools: PackTools): void => {
  addRefused(tools.skipped, file, reason)
  tools.refuse({ path: file.path, ...reason })
}

const record = ({ state, file }: PackFile, sha256: string) => ({
  source: state.pack.source,
  path: file.path,
  bytes: file.bytes,
  modifiedAt: file.modifiedAt,
  sha256,
  retired: false,
})

const importMoved = async (at: PackFile, picture: PictureRecord, tools: PackTools): Promise<void> => {
  const itemId = await itemToMove(at, picture, tools)
  const { id } = claimItem(at.state, at.draft, () => itemId ?? newId())
  claimPicture(at.state, { ...picture, ...record(at, picture.sha256), itemId: id })
}

const INCOMPLETE = {
  code: 'picture_incomplete',
  detail: 'The file is damaged or cut short, and what could be read of it is shown: copy or export it again.',
}

/** Makes the working copy of a file; null, and the file is refused, when it can't be made. */
const makeCopy = async (id: string, sha256: string, { at, tools }: { at: PackFile; tools: PackTools }) => {
  const { limits, stop } = tools
  const made = await tools.images.make(id, { source: at.file.file, sha256, limits, stop })
  if (made.ok) {
    if (made.value.warning) tools.report.notes.push({ path: at.file.path, ...INCOMPLETE })
    return { width: made.value.width, height: made.value.height }
  }
  refuseFile(at, made.reason, tools)
  return null
}

/** The picture of another pack is made this pack's too, with a working copy of its own, so that either may go. */
const copyPicture = async (id: string, twin: PictureRecord, { images }: PackTools) =>
  (await images.copy(twin.id, id)) ? { width: twin.width, height: twin.height } : null

type Content = { readonly sha256: string; readonly twin: PictureRecord | null }

const importNew = async (at: PackFile, { sha256, twin }: Content, tools: PackTools): Promise<void> => {
  const id = newId()
  const copied = twin && (await copyPicture(id, twin, tools))
  const size = copied ?? (await makeCopy(id, sha256, { at, tools }))
  if (size === null) return
  const itemId = claimItem(at.state, at.draft, newId).id
  claimPicture(at.state, { id, itemId, ...record(at, sha256), ...size })
  tools.report.imported++
}

/** A copy that was lost is made again for the same picture, so that the games which show it find it. */
const withCopy = async (known: PictureRecord, at: PackFile, tools: PackTools): Promise<PictureRecord | null> => {
  if (await tools.images.has(known.id)) return known
  const size = await makeCopy(known.id, known.sha256, { at, tools })
  return size && { ...known, ...size }
}

const importContent = async (at: PackFile, sha256: string, tools: PackTools): Promise<void> => {
  const { state, file } = at
  const found = await findContent(at, sha256, tools)
  if (found.kind === 'duplicate') {
    addDuplicate(tools.skipped, file, sha256)
    tools.report.duplicates.push({ path: file.path, of: found.of })
    return
  }
  if (found.kind !== 'moved')
    return importNew(at, { sha256, twin: found.kind === 'twin' ? found.picture : null }, tools)
  const known = found.picture
  const whole = await withCopy(known, at, tools)
  if (whole === null) return
  const here = known.source === state.pack.source && known.path === file.path
  await importMoved(at, whole, tools)
  if (known.retired) tools.report.returned++
  else tools.report[whole !== known ? 'imported' : here ? 'unchanged' : 'renamed']++
}

const contentOf = async (at: PackFile, tools: PackTools): Promise<string | null> => {
  const known = knownContent(tools.skipped, at.file)
  if (known !== null) return known
  const content = await hashSource(at.file.file)
  if (content.ok) return content.value
  refuseFile(at, content.reason, tools)
  return null
}

/** Files of equal content are imported one after the other: the second one then finds the first one's picture. */
const importChanged = async (at: PackFile, tools: PackTools): Promise<void> => {
  const { state } = at
  const sha256 = await contentOf(at, tools)
  if (sha256 === null) return
  const before = state.turns.get(sha256) ?? Promise.resolve()
  const turn = before.then(() => importContent(at, sha256, tools))
  state.turns.set(sha256, turn)
  await turn
  if (state.turns.get(sha256) === turn) state.turns.delete(sha256)
}

/**
 * Imports one file: nothing is read when its size and time are as they were, whether it became a picture, a duplicate or a refusal;
 * nothing is decoded when its content is known.
 */
export const importPicture = async (at: PackFile, tools: PackTools): Promise<void> => {
  const { state, draft, file } = at
  const refusal = knownRefusal(tools.skipped, file)
  if (refusal) return tools.refuse(refusal)
  const known = state.known.pictures.get(file.path)
  if (!known || !isStamped(known, file) || !tools.copies.has(known.id)) return importChanged(at, tools)
  state.claimed.add(known.id)
  const { id, renamed } = claimItem(state, draft, newId)
  if (id !== known.itemId) claimPicture(state, { ...known, itemId: id })
  tools.report[renamed || id !== known.itemId ? 'renamed' : 'unchanged']++
}
