// A process of its own, forked: makes the changes of an SQLite file that its parent asks for, one after the other.
import { randomUUID } from 'node:crypto'
import type { NamedItem } from '@pd/core'
import { openStore, type Store } from '@pd/store'
import { keepItems } from './stock-names.ts'

/** A change of the catalogue. */
export type Change =
  | { readonly kind: 'alias'; readonly itemId: string; readonly folded: string }
  | { readonly kind: 'pack'; readonly packId: string; readonly state: 'hidden' | 'public' }
  | { readonly kind: 'pictures'; readonly packId: string; readonly count: number }

/** When a change was on disk, in epoch milliseconds. */
export type Kept = { readonly committedAt: number }

const LOCALES = ['en', 'fr', 'de', 'es', 'it', 'nl', 'pt', 'und', 'ja'] as const

const inventItem = (): NamedItem => {
  const text = `New ${randomUUID().slice(0, 13)}`
  return { itemId: '', names: LOCALES.map((locale) => ({ locale, text: `${text} ${locale}` })) }
}

const keep = async (store: Store, change: Change): Promise<void> => {
  if (change.kind === 'pack') return store.packs.setState([change.packId], change.state, 1)
  if (change.kind === 'pictures')
    return keepItems(store, change.packId, Array.from({ length: change.count }, inventItem))
  const { itemId, folded } = change
  const alias = { itemId, locale: 'en', text: folded, folded }
  await store.aliases.propose(alias, 1)
  await store.aliases.adopt(alias)
}

const store = await openStore(process.argv[2] ?? '')
process.on('message', async (change: Change) => {
  await keep(store, change)
  const kept: Kept = { committedAt: performance.timeOrigin + performance.now() }
  process.send?.(kept)
})
process.on('disconnect', () => store.close())
