import { STARTER } from '@pd/catalogue'
import type { AuditedItem, AuditedPicture, PictureLook } from '@pd/store'
import type { Examined } from './examine-picture.ts'
import { type Finding, find, titleOf } from './finding.ts'

/** Of a curator's own picture: the starter collection's are drawn for few cells, and nobody could give larger ones. */
const SMALLEST_SIDE = 256

/** Nearly one colour; or pale, and hardly anything stands out. */
const isFaint = ({ luma, spread }: PictureLook): boolean => spread < 6 || (luma > 225 && spread < 16)

/** What is wrong with one picture, whatever the others show; `file` is where its working copy belongs. */
export const judgePicture = (
  item: AuditedItem,
  picture: AuditedPicture,
  examined: Examined,
  file: string,
): Finding[] => {
  const about = { item: item.id, picture: picture.id }
  const title = titleOf(item)
  const source = `${picture.source} (${picture.path})`
  if (examined.kind === 'missing')
    return [
      find(
        'copy_missing',
        { ...about, file },
        `The working copy of “${title}” is gone: import ${source} again, or restore a backup.`,
      ),
    ]
  if (examined.kind === 'unreadable')
    return [
      find(
        'copy_unreadable',
        { ...about, file },
        `The working copy of “${title}” can't be read: give this user the right to.`,
      ),
    ]
  const { look, gps } = examined.facts
  const findings: Finding[] = []
  if (look === null)
    findings.push(
      find(
        'copy_damaged',
        { ...about, file },
        `The working copy of “${title}” is damaged: delete it and import ${source} again.`,
      ),
    )
  if (picture.source !== STARTER && Math.max(picture.width, picture.height) < SMALLEST_SIDE)
    findings.push(
      find(
        'picture_small',
        about,
        `The picture of “${title}” is only ${picture.width} × ${picture.height}: use one of at least ${SMALLEST_SIDE} pixels.`,
      ),
    )
  if (look && isFaint(look))
    findings.push(
      find(
        'picture_faint',
        about,
        `The picture of “${title}” is too pale or even to tell anything: use one with more contrast.`,
      ),
    )
  if (gps)
    findings.push(
      find(
        'original_states_place',
        about,
        `The file ${picture.path} in ${picture.source} states where it was taken; players never get that, but remove it before you share the folder.`,
      ),
    )
  return findings
}
