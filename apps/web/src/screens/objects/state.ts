import type { FoundItems } from '@pd/contract/client'
import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
import type { FoundPacks } from '../../catalogue/load-packs.ts'

/** The id of a pack, or '' for all, and a part of a name. */
export type Filter = { readonly pack: string; readonly text: string }

/** An object that the player has found. */
export type FoundView = FoundItems['items'][number]

/** The latest objects of an earlier visit: those of one game are found at one time. */
export type Visit = { readonly at: number; readonly ids: readonly string[] }

/** What a visit leaves behind, by the objects found last. */
export const visitOf = (items: readonly FoundView[]): Visit => {
  const at = Math.max(0, ...items.map(({ foundAt }) => foundAt))
  return { at, ids: items.filter(({ foundAt }) => foundAt === at).map(({ id }) => id) }
}

/** Whether an object was found after an earlier visit; without one every object is new. */
export const isNewSince = (visit: Visit | undefined, { id, foundAt }: FoundView): boolean =>
  visit === undefined || foundAt > visit.at || (foundAt === visit.at && !visit.ids.includes(id))

/** The drawers: the found objects that the filter lets through, as far as they have been asked for. */
export const createObjects = (visit: Visit | undefined) => {
  const filter = signal<Filter>({ pack: '', text: '' })
  const items = signal<readonly FoundView[]>([])
  /** How many were found and how many there are, of the chosen pack; undefined before the first answer. */
  const counts = signal<{ readonly found: number; readonly total: number } | undefined>(undefined)
  const next = signal<string | null>(null)
  const packs = signal<FoundPacks | undefined>(undefined)
  const busy = signal(false)
  const trouble = signal<ProblemCode | undefined>(undefined)
  const isSearched = computed(() => filter.value.text.trim() !== '')
  return { visit, filter, items, counts, next, packs, busy, trouble, isSearched }
}
export type Objects = ReturnType<typeof createObjects>
