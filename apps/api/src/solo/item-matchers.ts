import type { CatalogueSnapshot } from '@pd/catalogue'
import { createMatcher, type MatchInput } from '@pd/core'
import { dictionary } from '@pd/languages/frequent-words'
import { LruMap } from 'toad-cache'

type Matcher = ReturnType<typeof createMatcher>

/** The most items at play whose names are kept as read. */
const KEPT_MOST = 1_000

/** Where an item is played: the catalogue, and the pack of the game. */
type Played = { readonly snapshot: CatalogueSnapshot; readonly packId: string | null }

/** Gives the matcher of an item in a snapshot: all guesses at an item read its names once. */
export const createItemMatchers = () => {
  const bySnapshot = new WeakMap<CatalogueSnapshot, LruMap<Matcher>>()
  return ({ snapshot, packId }: Played, item: Omit<MatchInput, 'guess'>): Matcher => {
    const kept = bySnapshot.get(snapshot) ?? new LruMap<Matcher>(KEPT_MOST)
    bySnapshot.set(snapshot, kept)
    const key = `${item.itemId} ${item.locales} ${item.strictness} ${packId}`
    const matcher = kept.get(key) ?? createMatcher(item, { index: snapshot.namesIn(packId), dictionary })
    kept.set(key, matcher)
    return matcher
  }
}

/** Gives the matcher of an item in a snapshot. */
export type ItemMatchers = ReturnType<typeof createItemMatchers>
