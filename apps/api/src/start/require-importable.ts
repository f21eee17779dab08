import { nameOfGoneFolder } from '@pd/catalogue'
import { requirePicturesFolder } from '@pd/runtime'
import type { ImportStore } from '@pd/store'
import type { PicturesPlace } from './require-pictures.ts'

/** Throws a fault when the folder of pictures does not exist and was never imported: its name is misspelt. */
export const requireImportable = async (
  { pictures, data = './data' }: PicturesPlace,
  imports: Pick<ImportStore, 'knownPaths'>,
): Promise<void> => {
  if (pictures === undefined) return
  const gone = await nameOfGoneFolder(pictures)
  if (gone !== null && (await imports.knownPaths(gone)).length === 0) await requirePicturesFolder(pictures, data)
}
