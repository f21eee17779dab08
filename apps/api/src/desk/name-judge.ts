import type { CurationStore } from '@pd/store'

/** An SQLite is written by this thread: requests wait for a part. */
const ITEMS_A_PART = 100

/** Judges names that were imported before names were judged. */
export type NameJudge = { readonly judge: () => Promise<void> }

/** Judges names part by part; one that did it all never asks again. */
export const createNameJudge = (store: Pick<CurationStore, 'judgeNames'>): NameJudge => {
  let isDone = false
  return {
    judge: async () => {
      while (!isDone) isDone = (await store.judgeNames(ITEMS_A_PART)) === 0
    },
  }
}
