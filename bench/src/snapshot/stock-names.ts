import { newId } from '@pd/catalogue'
import { foldIn, type NamedItem } from '@pd/core'
import { type FoldedName, type ItemRecord, openStore, type PictureRecord, type Store } from '@pd/store'
import { seeded } from '../class/random.ts'
import { inventItems, starterItems } from '../names/invent-names.ts'

const ITEMS_A_STEP = 500

/** The first name of a locale is shown, the others are aliases. */
const namesOf = ({ names }: NamedItem): FoldedName[] =>
  names
    .map((name, at) => {
      const isFirst = names.findIndex(({ locale }) => locale === name.locale) === at
      const kind: FoldedName['kind'] = isFirst ? 'name' : 'alias'
      return { ...name, kind, folded: foldIn(name.text, name.locale) }
    })
    .filter(({ folded }) => folded !== '')

/** An item with nine names or those of the starter collection, and its one picture. */
const recordsOf = (item: NamedItem, packId: string): { item: ItemRecord; picture: PictureRecord } => {
  const [id, pictureId] = [newId(), newId()]
  const file = { source: 'bench', path: pictureId, bytes: 1, modifiedAt: 1, sha256: pictureId }
  return {
    item: { id, packId, slug: id, fingerprint: id, licence: null, credit: null, names: namesOf(item) },
    picture: { ...file, id: pictureId, itemId: id, width: 800, height: 600, retired: false },
  }
}

/** Keeps one step of an import with these items. */
export const keepItems = async (store: Store, packId: string, items: readonly NamedItem[]): Promise<void> => {
  const records = items.map((item) => recordsOf(item, packId))
  await store.imports.apply({
    items: records.map(({ item }) => item),
    pictures: records.map(({ picture }) => picture),
  })
}

/** The items of the small pack. */
const SMALL = 97

const keepPack = async (store: Store, path: string): Promise<string> => {
  const about = { source: 'bench', path, titles: { en: path }, licence: 'MIT', credit: 'A. Painter' }
  const pack = { id: newId(), ...about, homepage: null, ladder: [4, 8], visibility: 'public' as const }
  await store.imports.apply({ pack })
  return pack.id
}

/** Makes an SQLite file with this many items in a small pack and a large one, and no picture files; returns the id of the small one. */
export const stockNames = async (file: string, count: number): Promise<string> => {
  const starter = starterItems()
  const chance = seeded(count)
  const items = count === starter.length ? starter : inventItems(count, (n) => Math.floor(chance() * n))
  const store = await openStore(file)
  const smallPackId = await keepPack(store, 'Small')
  await keepItems(store, smallPackId, items.slice(0, SMALL))
  const packId = await keepPack(store, 'Many')
  for (let at = SMALL; at < items.length; at += ITEMS_A_STEP)
    await keepItems(store, packId, items.slice(at, at + ITEMS_A_STEP))
  await store.close()
  return smallPackId
}
