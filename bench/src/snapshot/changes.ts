import { setTimeout } from 'node:timers/promises'
import type { LiveCatalogue } from '@pd/catalogue'
import { keyOf } from '@pd/core'
import type { Change, Kept } from './writer-run.ts'

const PICTURES = { all: 500, aStep: 50 } as const
const LOOK_MS = 2

/** The changes that are followed, by what the report calls them. */
export const CHANGES = ['a new alias', 'a hidden pack', 'a pack shown again', '500 new pictures'] as const

/** From the commit of each change to the snapshot that has it, in milliseconds; the slowest step of a change that has several. */
export type ChangeTimes = Readonly<Record<(typeof CHANGES)[number], number>>

/** A catalogue, its small pack, and how another process is made to change it. */
type Followed = {
  readonly catalogue: LiveCatalogue
  readonly smallPackId: string
  /** Resolves after the commit. */
  readonly keep: (change: Change) => Promise<Kept>
}

const timeUntil = async ({ committedAt }: Kept, isShown: () => boolean): Promise<number> => {
  while (!isShown()) await setTimeout(LOOK_MS)
  return performance.timeOrigin + performance.now() - committedAt
}

const timeAlias = async ({ keep, catalogue }: Followed): Promise<number> => {
  const [itemId = ''] = catalogue.itemIds(null)
  const folded = `alias ${catalogue.current().revision}`
  const kept = await keep({ kind: 'alias', itemId, folded })
  return timeUntil(kept, () => catalogue.current().namesIn(null).itemsNamed(keyOf(folded)).includes(itemId))
}

const timeState = async ({ keep, catalogue, smallPackId }: Followed, state: 'hidden' | 'public'): Promise<number> => {
  const kept = await keep({ kind: 'pack', packId: smallPackId, state })
  const isWanted = (count: number) => (state === 'public' ? count > 0 : count === 0)
  return timeUntil(kept, () => isWanted(catalogue.itemIds(smallPackId).length))
}

/** Steps are kept one after the other, as an import does, and each is waited for by itself. */
const timePictures = async ({ keep, catalogue, smallPackId }: Followed): Promise<number> => {
  const before = catalogue.itemIds(null).length
  const waits: Promise<number>[] = []
  for (let count = PICTURES.aStep; count <= PICTURES.all; count += PICTURES.aStep) {
    const kept = await keep({ kind: 'pictures', packId: smallPackId, count: PICTURES.aStep })
    waits.push(timeUntil(kept, () => catalogue.itemIds(null).length >= before + count))
  }
  return Math.max(...(await Promise.all(waits)))
}

/** Makes each change once and waits until it is in play. */
export const timeChanges = async (followed: Followed): Promise<ChangeTimes> => ({
  'a new alias': await timeAlias(followed),
  'a hidden pack': await timeState(followed, 'hidden'),
  'a pack shown again': await timeState(followed, 'public'),
  '500 new pictures': await timePictures(followed),
})
