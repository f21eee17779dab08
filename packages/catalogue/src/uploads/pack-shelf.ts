import { type ImageStats, lookAlike, measureImage } from '@pd/pictures'
import type { PackPicture } from '@pd/store'
import { DESK } from '../desk/desk-source.ts'
import type { UploadTools } from './upload-tools.ts'

type Shelved = { readonly id: string; readonly sha256: string; readonly look: ImageStats | null }

/** The pictures of a pack, with those that are about to be added; a picture that is no item's yet has the id of its upload. */
export type PackShelf = {
  /** The id of the picture with this content, or null. */
  same(sha256: string): string | null
  /** The id of a picture that looks like this one, or null. */
  alike(look: ImageStats): string | null
  add(picture: Shelved): void
}

const measure = async ({ id }: PackPicture, { images, audit }: UploadTools): Promise<ImageStats | null> => {
  const copy = await images.look(id)
  const measured = typeof copy !== 'string' && (await images.lend(id, measureImage))
  if (typeof copy === 'string' || !measured || !measured.ok) return null
  const { dhash, luma, lumaStdDev } = measured.value
  const look = { dhash, luma, spread: lumaStdDev }
  const stamp = { copyBytes: copy.bytes, copyModifiedAt: copy.modifiedAt }
  await audit.keepFacts([{ pictureId: id, ...stamp, look, gps: null }])
  return measured.value
}

const lookOf = ({ look }: PackPicture): ImageStats | null =>
  look && { dhash: look.dhash, luma: look.luma, lumaStdDev: look.spread }

/** The pictures of the pack at a path of the library; those that no audit measured yet are measured now. */
export const openShelf = async (path: string, tools: UploadTools): Promise<PackShelf> => {
  const { pack } = await tools.imports.knownPack(DESK, path)
  const shelved: Shelved[] = []
  for (const picture of pack ? await tools.uploads.pictures(pack.id) : []) {
    tools.stop.throwIfAborted()
    shelved.push({ ...picture, look: lookOf(picture) ?? (await measure(picture, tools)) })
  }
  return {
    same: (sha256) => shelved.find((picture) => picture.sha256 === sha256)?.id ?? null,
    alike: (look) => shelved.find((picture) => picture.look && lookAlike(picture.look, look))?.id ?? null,
    add: (picture) => void shelved.push(picture),
  }
}
