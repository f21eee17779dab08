import { stopIfAsked } from '@pd/runtime'
import { type ImagesPlace, type OrphanedFile, pagesOfNames } from './orphaned-files.ts'

/** What a sweep of the images has deleted. */
export type SweptCopies = { deletedFiles: number; freedBytes: number }

/**
 * Deletes the working copies that no picture names, as killed imports leave them, once they are older than a day. Where they outnumber
 * the pictures that the database knows, they are another game's, and all of them stay.
 */
export const sweepCopies = async (place: ImagesPlace, stop: AbortSignal): Promise<SweptCopies> => {
  const swept: SweptCopies = { deletedFiles: 0, freedBytes: 0 }
  const checkStop = () =>
    stopIfAsked(stop, () => `after deleting ${swept.deletedFiles} working copies: run it again for the rest.`)
  const copies: OrphanedFile[] = []
  let known = 0
  for await (const page of pagesOfNames(place)) {
    checkStop()
    known += page.known
    copies.push(...page.orphans.filter(({ isCopy }) => isCopy))
  }
  if (copies.length > known) return swept
  for (const { name, bytes } of copies) {
    checkStop()
    await place.images.files.remove(name)
    swept.deletedFiles++
    swept.freedBytes += bytes
  }
  return swept
}
