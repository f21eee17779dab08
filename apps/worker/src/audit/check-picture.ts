import { STARTER } from '@pd/catalogue'
import type { AuditedItem, AuditedPicture, PictureLook } from '@pd/store'
import type { Examined } from './examine-picture.ts'
import { createFinding, type Finding, type Subject, titleOf } from './finding.ts'

/** Applies to a curator's own pictures only: those of the starter collection are drawn for few cells and have no larger version. */
const SMALLEST_SIDE = 256

/** A picture with what was seen of its working copy; `file` is where that copy belongs. */
type PictureCheck = {
  readonly item: AuditedItem
  readonly picture: AuditedPicture
  readonly examined: Examined
  readonly file: string
}

/** Nearly one colour; or pale, and hardly anything stands out. */
const isFaint = ({ luma, spread }: PictureLook): boolean => spread < 6 || (luma > 225 && spread < 16)

const subjectOf = ({ item, picture }: PictureCheck): Subject => ({ item: item.id, picture: picture.id })

const checkCopy = (check: PictureCheck): Finding[] => {
  const { item, picture, examined, file } = check
  const subject = { ...subjectOf(check), file }
  const copy = `The working copy of “${titleOf(item)}”`
  const source = `${picture.source} (${picture.path})`
  if (examined.kind === 'missing')
    return [createFinding('copy_missing', subject, `${copy} is gone: import ${source} again, or restore a backup.`)]
  if (examined.kind === 'unreadable')
    return [createFinding('copy_unreadable', subject, `${copy} can't be read: give this user the right to.`)]
  if (examined.facts.look !== null) return []
  return [createFinding('copy_damaged', subject, `${copy} is damaged: delete it and import ${source} again.`)]
}

const checkSize = (check: PictureCheck): Finding[] => {
  const { item, picture } = check
  if (picture.source === STARTER || Math.max(picture.width, picture.height) >= SMALLEST_SIDE) return []
  const detail = `The picture of “${titleOf(item)}” is only ${picture.width} × ${picture.height}: use one of at least ${SMALLEST_SIDE} pixels.`
  return [createFinding('picture_small', subjectOf(check), detail)]
}

const checkContrast = (check: PictureCheck, look: PictureLook | null): Finding[] => {
  if (look === null || !isFaint(look)) return []
  const detail = `The picture of “${titleOf(check.item)}” is too pale or even to tell anything: use one with more contrast.`
  return [createFinding('picture_faint', subjectOf(check), detail)]
}

const checkPlace = (check: PictureCheck, gps: boolean | null): Finding[] => {
  if (!gps) return []
  const { path, source } = check.picture
  const detail = `The file ${path} in ${source} states where it was taken; players never get that, but remove it before you share the folder.`
  return [createFinding('original_states_place', subjectOf(check), detail)]
}

/** The findings on one picture by itself; a copy that can't be opened gets no other finding. */
export const checkPicture = (check: PictureCheck): Finding[] => {
  const { examined } = check
  if (examined.kind !== 'seen') return checkCopy(check)
  const { look, gps } = examined.facts
  return [...checkCopy(check), ...checkSize(check), ...checkContrast(check, look), ...checkPlace(check, gps)]
}
