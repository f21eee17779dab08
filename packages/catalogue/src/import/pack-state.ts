import type { ImportStore, ItemRecord, KnownItem, KnownPack, Pack, PictureRecord } from '@pd/store'
import type { ItemDraft } from '../draft.ts'
import { recordItem } from './item-record.ts'

/** What the import of one pack knows, and what it has decided but not kept yet. */
export type PackState = {
  readonly pack: Pack
  readonly known: KnownPack
  /** By slug; grows as items are made. */
  readonly items: Map<string, Pick<KnownItem, 'id' | 'fingerprint' | 'retired'>>
  /** Pictures whose file was met in this run. */
  readonly claimed: Set<string>
  readonly changedItems: Map<string, ItemRecord>
  /** By content, so that the same picture twice in one step is seen as a duplicate. */
  readonly changedPictures: Map<string, PictureRecord>
  /** By content: files with the same content take turns, so that the second sees what became of the first. */
  readonly turns: Map<string, Promise<void>>
}

export const startPack = (pack: Pack, known: KnownPack): PackState => ({
  pack,
  known,
  items: new Map(known.items),
  claimed: new Set(),
  changedItems: new Map(),
  changedPictures: new Map(),
  turns: new Map(),
})

/** The id of a draft's item, which is kept, adopted or new; `renamed` when a known item has other names than before. */
export const claimItem = (
  state: PackState,
  draft: ItemDraft,
  idIfNew: () => string,
): { id: string; renamed: boolean } => {
  const item = state.items.get(draft.slug)
  const record = recordItem(draft, item?.id ?? idIfNew(), state.pack.id)
  if (item && !item.retired && item.fingerprint === record.fingerprint) return { id: item.id, renamed: false }
  state.items.set(draft.slug, { id: record.id, fingerprint: record.fingerprint, retired: false })
  state.changedItems.set(record.id, record)
  return { id: record.id, renamed: item !== undefined && !item.retired }
}

export const claimPicture = (state: PackState, picture: PictureRecord): void => {
  state.claimed.add(picture.id)
  state.changedPictures.set(picture.sha256, picture)
}

/** Keeps what was decided so far, in one transaction. */
export const flush = async (state: PackState, imports: ImportStore): Promise<void> => {
  if (state.changedItems.size + state.changedPictures.size === 0) return
  const items = [...state.changedItems]
  const pictures = [...state.changedPictures]
  await imports.apply({ items: items.map(([, item]) => item), pictures: pictures.map(([, picture]) => picture) })
  forget(state.changedItems, items)
  forget(state.changedPictures, pictures)
}

/** Only what is as it was: it may have changed again while the step was being kept. */
const forget = <T>(changed: Map<string, T>, kept: readonly [string, T][]): void => {
  for (const [key, value] of kept) if (changed.get(key) === value) changed.delete(key)
}

/** The pictures of the pack that no file was met for. */
export const unclaimed = (state: PackState): string[] =>
  [...state.known.pictures.values()].map(({ id }) => id).filter((id) => !state.claimed.has(id))
