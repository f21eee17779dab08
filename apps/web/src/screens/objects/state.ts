import type { ItemView } from '@pd/contract/client'
import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
import type { FoundPacks } from '../../catalogue/load-packs.ts'

/** The id of a pack, or '' for all, and a part of a name. */
export type Filter = { readonly pack: string; readonly text: string }

/** The drawers: the items that the filter lets through, as far as they have been asked for. */
export const createObjects = () => {
  const filter = signal<Filter>({ pack: '', text: '' })
  const items = signal<readonly ItemView[]>([])
  /** Small pictures of the items that the player has found, by item id. */
  const pictures = signal<ReadonlyMap<string, string>>(new Map())
  const total = signal<number | undefined>(undefined)
  const next = signal<string | null>(null)
  const packs = signal<FoundPacks | undefined>(undefined)
  const busy = signal(false)
  const trouble = signal<ProblemCode | undefined>(undefined)
  const isFiltered = computed(() => filter.value.pack !== '' || filter.value.text.trim() !== '')
  return { filter, items, pictures, total, next, packs, busy, trouble, isFiltered }
}
/** What `createObjects` makes. */
export type Objects = ReturnType<typeof createObjects>
