import type { ImportStore, ItemRecord, KnownItem, KnownPack, Pack, PictureRecord } from '@pd/store'
import type { FileDraft, ItemDraft, PackDraft } from '../draft.ts'
import { recordItem } from './item-record.ts'

/** What the import of one pack knows, and what it has decided but not kept yet. */
export type PackState = {
  readonly pack: Pack
  readonly known: KnownPack
  /** The files of the draft by path. */
  readonly files: ReadonlyMap<string, FileDraft>
  /** The ids of all items that the pack had, in play or not. */
  readonly ownItems: ReadonlySet<string>
  /** The pictures of the pack by content, as they are known or as this run changed them. */
  readonly pictures: Map<string, PictureRecord>
  /** By slug; grows as items are made. */
  readonly items: Map<string, Pick<KnownItem, 'id' | 'fingerprint' | 'retired'>>
  /** Items of the last import whose slug is gone, by the new slug of their first picture. */
  readonly renamedItems: ReadonlyMap<string, KnownItem>
  /** The ids that items of this run have or will have: no two slugs share one. */
  readonly takenIds: Set<string>
  /** Pictures whose file was met in this run. */
  readonly claimed: Set<string>
  readonly changedItems: Map<string, ItemRecord>
  /** By content, so that the same picture twice in one step is seen as a duplicate. */
  readonly changedPictures: Map<string, PictureRecord>
  /** By content: files with the same content take turns, so that the second sees what became of the first. */
  readonly turns: Map<string, Promise<void>>
}

/** A file of a pack, the item that it is to be a picture of, and what is known of the pack so far. */
export type PackFile = { readonly state: PackState; readonly draft: ItemDraft; readonly file: FileDraft }

/**
 * Finds the items that are called otherwise now: a slug that is new takes over the item of its first known file, unless the item's own
 * slug is still there or another new slug was first. So an item of two names comes apart, and the first of them keeps its history.
 */
const findRenamed = (known: KnownPack, { items }: Pick<PackDraft, 'items'>): Map<string, KnownItem> => {
  const slugs = new Set(items.map(({ slug }) => slug))
  const gone = new Map([...known.items.values()].filter(({ slug }) => !slugs.has(slug)).map((item) => [item.id, item]))
  const renamed = new Map<string, KnownItem>()
  for (const { slug, files } of items) {
    if (known.items.has(slug)) continue
    const before = files.flatMap(({ path }) => gone.get(known.pictures.get(path)?.itemId ?? '') ?? [])[0]
    if (before === undefined) continue
    gone.delete(before.id)
    renamed.set(slug, before)
  }
  return renamed
}

/** The state at the beginning: what is known of the pack, compared with its draft by names alone. */
export const startPack = (pack: Pack, known: KnownPack, draft: Pick<PackDraft, 'items'>): PackState => {
  const renamedItems = findRenamed(known, draft)
  const keptIds = draft.items.flatMap(({ slug }) => known.items.get(slug)?.id ?? [])
  return {
    ...emptyState(pack, known),
    files: new Map(draft.items.flatMap(({ files }) => files.map((file) => [file.path, file]))),
    renamedItems,
    takenIds: new Set([...keptIds, ...[...renamedItems.values()].map(({ id }) => id)]),
  }
}

const emptyState = (pack: Pack, known: KnownPack): Omit<PackState, 'files' | 'renamedItems' | 'takenIds'> => ({
  pack,
  known,
  ownItems: new Set([...known.items.values()].map(({ id }) => id)),
  pictures: new Map([...known.pictures.values()].map((picture) => [picture.sha256, picture])),
  items: new Map(known.items),
  claimed: new Set(),
  changedItems: new Map(),
  changedPictures: new Map(),
  turns: new Map(),
})

/** Whether a record says the same as the last import of its item, which may have had another slug. */
const saysTheSame = (draft: ItemDraft, { id, slug, fingerprint, retired }: KnownItem, packId: string): boolean =>
  !retired && recordItem({ ...draft, slug }, id, packId).fingerprint === fingerprint

/** Whether the pack has an item for a draft, in play or not, so that its pictures need no other. */
export const hasItem = (state: PackState, { slug }: ItemDraft): boolean =>
  state.items.has(slug) || state.renamedItems.has(slug)

/** The id of a draft's item, which is kept, adopted or new; `renamed` when a known item has other names than before. */
export const claimItem = (
  state: PackState,
  draft: ItemDraft,
  idIfNew: () => string,
): { id: string; renamed: boolean } => {
  const item = state.items.get(draft.slug)
  const before = item ? undefined : state.renamedItems.get(draft.slug)
  const record = recordItem(draft, item?.id ?? before?.id ?? idIfNew(), state.pack.id)
  state.takenIds.add(record.id)
  if (item && !item.retired && item.fingerprint === record.fingerprint) return { id: item.id, renamed: false }
  state.items.set(draft.slug, { id: record.id, fingerprint: record.fingerprint, retired: false })
  state.changedItems.set(record.id, record)
  const renamed = before ? !saysTheSame(draft, before, state.pack.id) : item !== undefined && !item.retired
  return { id: record.id, renamed }
}

/** Marks a picture as used by this import, to be written with the next flush. */
export const claimPicture = (state: PackState, picture: PictureRecord): void => {
  state.claimed.add(picture.id)
  state.pictures.set(picture.sha256, picture)
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
