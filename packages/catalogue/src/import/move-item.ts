import type { PictureRecord } from '@pd/store'
import type { PackTools } from './import-tools.ts'
import type { PackFile } from './pack-state.ts'
import { isInPlace } from './stamp.ts'

/**
 * The item that moves along with a picture, and so keeps its id and its history: the picture's own, when none of its other pictures
 * still lies where it lay and no other item of this pack has that id by now. Null when it stays.
 */
export const itemToMove = async (
  { state }: PackFile,
  picture: PictureRecord,
  tools: PackTools,
): Promise<string | null> => {
  if (state.takenIds.has(picture.itemId)) return null
  const others = (await tools.imports.livePictures(picture.itemId)).filter(({ id }) => id !== picture.id)
  for (const other of others) if (await isInPlace(other, tools)) return null
  return picture.itemId
}
