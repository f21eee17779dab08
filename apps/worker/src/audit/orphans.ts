import { type ImagesPlace, pagesOfNames } from '../copies/orphaned-files.ts'
import { createFinding, type Finding } from './finding.ts'
import { numberOf } from './number-of.ts'
import { createNumbers } from './numbers.ts'

/** Finds the files among the images that belong to no picture; files of live pictures cost no query. */
export type Orphans = {
  addLive(pictureId: string): void
  /** Call it after every live picture was added. */
  findings(place: ImagesPlace): AsyncGenerator<Finding>
}

const isIn = (sorted: Float64Array, number: number): boolean => {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return sorted[low] === number
}

/** Starts without a live picture. Holds eight bytes a picture. */
export const createOrphans = (): Orphans => {
  const live = createNumbers(Float64Array)
  return {
    addLive: (pictureId) => live.push(numberOf(pictureId)),
    findings: async function* (place) {
      const sorted = live.values().slice().sort()
      for await (const { orphans } of pagesOfNames(place, (pictureId) => isIn(sorted, numberOf(pictureId))))
        for (const { name } of orphans) {
          const file = place.images.files.nameOf(name)
          yield createFinding(
            'file_orphaned',
            { file },
            `${file} belongs to no picture: nothing needs it, so delete it.`,
          )
        }
    },
  }
}
