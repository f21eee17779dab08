import { stat } from 'node:fs/promises'
import { fsPath } from '@pd/pictures'
import type { PictureRecord } from '@pd/store'
import type { PackTools } from './import-tools.ts'

/** The size of a file and the time of its last change, by which an import knows it again without reading it. */
type Stamp = { readonly bytes: number; readonly modifiedAt: number }

/** Whether a file has the size and time with which it became a picture. */
export const isStamped = (picture: PictureRecord, { bytes, modifiedAt }: Stamp): boolean =>
  picture.bytes === bytes && picture.modifiedAt === modifiedAt

/** Whether the file that a picture was made of still lies, as it was, where it lay. */
export const isInPlace = async (picture: PictureRecord, { fileOf }: Pick<PackTools, 'fileOf'>): Promise<boolean> => {
  if (picture.retired) return false
  const file = fileOf(picture.source, picture.path)
  const found = file === null ? null : await stat(fsPath(file)).catch(() => null)
  return found !== null && isStamped(picture, { bytes: found.size, modifiedAt: Math.trunc(found.mtimeMs) })
}
