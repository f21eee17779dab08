import type { FoundPicture, PictureRecord } from '@pd/store'
import type { PackTools } from './import-tools.ts'
import { hasItem, type PackFile } from './pack-state.ts'
import { isInPlace, isStamped } from './stamp.ts'

/**
 * What is known of a file's content. `duplicate`: another file of the pack has it. `moved`: it is a picture whose file is not where it
 * was, or was out of play. `twin`: only other packs have it. `new`: it was never seen.
 */
type FoundContent =
  | { readonly kind: 'duplicate'; readonly of: string }
  | { readonly kind: 'moved'; readonly picture: PictureRecord }
  | { readonly kind: 'twin'; readonly picture: PictureRecord }
  | { readonly kind: 'new' }

/** A picture of this pack: the draft says whether its file is in place, so that the disk need not be asked. */
const findInPack = ({ state, file }: PackFile, picture: PictureRecord): FoundContent => {
  const drafted = state.files.get(picture.path)
  const isElsewhere = picture.path !== file.path
  const isThere = state.claimed.has(picture.id) || (drafted !== undefined && isStamped(picture, drafted))
  return isElsewhere && isThere ? { kind: 'duplicate', of: picture.path } : { kind: 'moved', picture }
}

/** Whether a picture that another pack has, or had, becomes this file's. */
const isForTaking = async (at: PackFile, picture: FoundPicture, tools: PackTools): Promise<boolean> => {
  const { state, draft, file } = at
  // it waits behind its item's crop
  if (picture.crop === 'whole') return false
  if (picture.source === state.pack.source && picture.path === file.path) return true
  if (picture.crop === 'part' && !state.ownItems.has(picture.itemId) && hasItem(state, draft)) return false
  // out of play in another pack: it comes only with its item, in which old games show it
  if (picture.retired) return state.ownItems.has(picture.itemId) || !hasItem(state, draft)
  return !(await isInPlace(picture, tools))
}

/** Finds the picture that has a content: first in the pack, then anywhere. */
export const findContent = async (at: PackFile, sha256: string, tools: PackTools): Promise<FoundContent> => {
  const own = at.state.pictures.get(sha256)
  if (own) return findInPack(at, own)
  const others = await tools.imports.picturesByContent(sha256)
  const ownFirst = others.sort((one, other) => Number(isOwn(at, other)) - Number(isOwn(at, one)))
  for (const picture of ownFirst) if (await isForTaking(at, picture, tools)) return { kind: 'moved', picture }
  // a crop is its item's alone
  const twin = ownFirst.find(({ crop }) => crop !== 'part')
  return twin ? { kind: 'twin', picture: twin } : { kind: 'new' }
}

const isOwn = ({ state }: PackFile, { itemId }: PictureRecord): boolean => state.ownItems.has(itemId)
