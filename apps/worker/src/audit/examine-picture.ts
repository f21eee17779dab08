import { stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { type Images, openStarter, STARTER } from '@pd/catalogue'
import { hasGps, type ImageStats, measureImage } from '@pd/pictures'
import type { AuditedPicture, PictureFacts, PictureLook } from '@pd/store'

/** The state of a working copy; `measured` says whether it was decoded now, `changed` whether the facts differ from the stored ones. */
export type Examined =
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'seen'; readonly facts: PictureFacts; readonly measured: boolean; readonly changed: boolean }

/** The stats as the audit's table calls them. */
const toLook = ({ lumaStdDev, ...stats }: ImageStats): PictureLook => ({ ...stats, spread: lumaStdDev })

/** Examines one picture; a copy that is unchanged since it was measured is not opened. */
export type Examiner = (picture: AuditedPicture) => Promise<Examined>

type Originals = (picture: Pick<AuditedPicture, 'source' | 'path'>) => Promise<string | null>

/** Where the original of a picture should lie, or null when its whole source is not on this machine. */
const createOriginals = async (): Promise<Originals> => {
  const starter = await openStarter()
  const there = new Map<string, Promise<boolean>>()
  const isThere = (folder: string): Promise<boolean> => {
    const known =
      there.get(folder) ??
      stat(folder).then(
        (stats) => stats.isDirectory(),
        () => false,
      )
    there.set(folder, known)
    return known
  }
  return async ({ source, path }) => {
    const file = source === STARTER ? starter.fileOf(path) : join(source, path)
    return (await isThere(source === STARTER ? dirname(file) : source)) ? file : null
  }
}

/** An examiner of the working copies; the originals are looked for where they were imported from. */
export const createExaminer = async (images: Images): Promise<Examiner> => {
  const [originalOf, lookAt] = [await createOriginals(), await images.survey()]
  return async (picture) => {
    const copy = lookAt(picture.id)
    if (typeof copy === 'string') return { kind: copy }
    const stamp = { copyBytes: copy.bytes, copyModifiedAt: copy.modifiedAt }
    const { facts } = picture
    const fresh = facts?.copyBytes === stamp.copyBytes && facts.copyModifiedAt === stamp.copyModifiedAt
    if (facts && fresh && facts.gps !== null) return { kind: 'seen', facts, measured: false, changed: false }
    const original = await originalOf(picture)
    const gps = facts?.gps ?? (original === null ? null : await hasGps(original))
    if (facts && fresh) return { kind: 'seen', facts: { ...facts, gps }, measured: false, changed: gps !== null }
    const measured = await images.lend(picture.id, measureImage)
    if (!measured.ok && measured.reason.code === 'unreadable') return { kind: 'unreadable' }
    const look = measured.ok ? toLook(measured.value) : null
    const seen = { pictureId: picture.id, ...stamp, look, gps }
    return { kind: 'seen', facts: seen, measured: true, changed: true }
  }
}
