import { stat } from 'node:fs/promises'
import { hashSource } from '@pd/pictures'
import type { PictureRecord } from '@pd/store'
import type { FileDraft, ItemDraft } from '../draft.ts'
import type { PackTools } from './import-tools.ts'
import { newId } from './new-id.ts'
import { claimItem, claimPicture, type PackState } from './pack-state.ts'
import type { ImportReport } from './report.ts'

const isStamped = (picture: PictureRecord, { bytes, modifiedAt }: { bytes: number; modifiedAt: number }): boolean =>
  picture.bytes === bytes && picture.modifiedAt === modifiedAt

/** Whether the file that a picture was made of still lies, as it was, where it lay. */
const isInPlace = async (picture: PictureRecord, tools: PackTools): Promise<boolean> => {
  if (picture.retired) return false
  const file = tools.fileOf(picture.source, picture.path)
  const found = file === null ? null : await stat(file).catch(() => null)
  return found !== null && isStamped(picture, { bytes: found.size, modifiedAt: Math.trunc(found.mtimeMs) })
}

/** The item moves along with its only picture, and so keeps its id and its history, unless another item has that id by now. */
const claimMovedItem = async (state: PackState, draft: ItemDraft, picture: PictureRecord, tools: PackTools) => {
  const alone = (await tools.imports.livePictures(picture.itemId)) <= 1
  return claimItem(state, draft, () => (alone && !state.takenIds.has(picture.itemId) ? picture.itemId : newId()))
}

const record = (state: PackState, file: FileDraft, sha256: string) => ({
  source: state.pack.source,
  path: file.path,
  bytes: file.bytes,
  modifiedAt: file.modifiedAt,
  sha256,
  retired: false,
})

const importMoved = async (
  state: PackState,
  draft: ItemDraft,
  file: FileDraft,
  known: PictureRecord,
  tools: PackTools,
) => {
  const { id } = await claimMovedItem(state, draft, known, tools)
  claimPicture(state, { ...known, ...record(state, file, known.sha256), itemId: id })
}

const importNew = async (state: PackState, draft: ItemDraft, file: FileDraft, sha256: string, tools: PackTools) => {
  const id = newId()
  const made = await tools.images.make(id, { source: file.file, sha256, stop: tools.stop })
  if (!made.ok) {
    tools.refuse({ path: file.path, ...made.reason })
    return false
  }
  const itemId = claimItem(state, draft, newId).id
  claimPicture(state, {
    id,
    itemId,
    ...record(state, file, sha256),
    width: made.value.width,
    height: made.value.height,
  })
  return true
}

/** A copy that was lost is made again for the same picture, so that the games which show it find it. */
const withCopy = async (
  known: PictureRecord,
  file: FileDraft,
  sha256: string,
  tools: PackTools,
): Promise<PictureRecord | null> => {
  if (await tools.images.has(known.id)) return known
  const made = await tools.images.make(known.id, { source: file.file, sha256, stop: tools.stop })
  if (made.ok) return { ...known, width: made.value.width, height: made.value.height }
  tools.refuse({ path: file.path, ...made.reason })
  return null
}

const importContent = async (
  state: PackState,
  draft: ItemDraft,
  file: FileDraft,
  sha256: string,
  tools: PackTools,
  report: ImportReport,
): Promise<void> => {
  const known = state.changedPictures.get(sha256) ?? (await tools.imports.pictureByContent(sha256))
  if (known === null) {
    if (await importNew(state, draft, file, sha256, tools)) report.imported++
    return
  }
  const whole = await withCopy(known, file, sha256, tools)
  if (whole === null) return
  const here = known.source === state.pack.source && known.path === file.path
  if (!here && (await isInPlace(known, tools))) {
    report.duplicates.push({ path: file.path, of: known.path })
    return
  }
  await importMoved(state, draft, file, whole, tools)
  report[whole !== known ? 'imported' : here ? 'unchanged' : 'renamed']++
}

const importChanged = async (
  state: PackState,
  draft: ItemDraft,
  file: FileDraft,
  tools: PackTools,
  report: ImportReport,
): Promise<void> => {
  const content = await hashSource(file.file)
  if (!content.ok) return tools.refuse({ path: file.path, ...content.reason })
  const sha256 = content.value
  const before = state.turns.get(sha256) ?? Promise.resolve()
  const turn = before.then(() => importContent(state, draft, file, sha256, tools, report))
  state.turns.set(sha256, turn)
  await turn
  if (state.turns.get(sha256) === turn) state.turns.delete(sha256)
}

/** Imports one file: nothing is read when its size and time are as they were, nothing is decoded when its content is known. */
export const importPicture = async (
  state: PackState,
  draft: ItemDraft,
  file: FileDraft,
  tools: PackTools,
  report: ImportReport,
): Promise<void> => {
  const known = state.known.pictures.get(file.path)
  if (!known || !isStamped(known, file) || !(await tools.images.has(known.id)))
    return importChanged(state, draft, file, tools, report)
  state.claimed.add(known.id)
  const { id, renamed } = claimItem(state, draft, newId)
  if (id !== known.itemId) claimPicture(state, { ...known, itemId: id })
  report[renamed || id !== known.itemId ? 'renamed' : 'unchanged']++
}
