import { newId } from '@pd/catalogue'
import type { Crop, ItemEdits } from '@pd/contract'
import type { CuratedItem, ItemEdit, MadeCrop } from '@pd/store'
import type { CurationTools } from '../curation-tools.ts'

/** The crop of the picture that an item shows, if it shows one. */
export const cropOf = ({ edit, picture }: CuratedItem): MadeCrop | null => {
  const crop = edit?.body.crop
  return crop && crop.picture === picture?.id ? crop : null
}

/** Cuts a part of an item's whole picture out as a picture of its own; null where there is nothing to cut. */
const makeCrop = async (
  { store, renders: { images } }: CurationTools,
  itemId: string,
  crop: Crop,
): Promise<MadeCrop | null> => {
  const [item] = await store.curation.byIds([itemId])
  const of = item && (cropOf(item)?.of ?? item.picture?.id)
  if (!of || !(await images.has(of))) return null
  const picture = newId()
  return { ...crop, of, picture, pixels: await images.crop(of, picture, crop) }
}

/** What edits wish, with the crops that they ask for made; a working copy that no picture names in the end is removed by night. */
export const wishesOf = async (tools: CurationTools, edits: ItemEdits['edits']): Promise<ItemEdit[]> => {
  const wishes: ItemEdit[] = []
  for (const { item, change } of edits) {
    const { crop, ...rest } = change
    const made = crop ? await makeCrop(tools, item, crop) : crop
    wishes.push({ item, wish: { ...rest, ...(made !== undefined && { crop: made }) } })
  }
  return wishes
}
