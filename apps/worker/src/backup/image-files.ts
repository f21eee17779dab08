import { join } from 'node:path'
import type { Blobs } from '@pd/catalogue'
import { IMAGES, isImageName, type Manifest } from './manifest.ts'

/** The names of the working copies that belong into a backup, in their order; none where there are none. */
export const imagesOf = async ({ pictures }: { readonly pictures: Blobs }): Promise<string[]> => {
  const images: string[] = []
  for await (const names of pictures.names()) images.push(...names.filter(isImageName))
  return images.sort()
}

/** Puts the working copies of a restored game in their places, and removes all others; may be cut short anywhere, and done again. */
export const settleImages = async (
  game: { readonly pictures: Blobs },
  staged: { readonly folder: string; readonly names: readonly string[] },
  { files }: Manifest,
): Promise<void> => {
  const { pictures } = game
  for (const name of staged.names) await pictures.keep(name, join(staged.folder, name))
  for (const name of await imagesOf(game)) if (!files[`${IMAGES}/${name}`]) await pictures.remove(name)
  await pictures.prepare()
}
