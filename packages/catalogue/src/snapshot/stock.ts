import type { ItemRecord, Pack, PictureRecord } from '@pd/store'

/** A pack of the tests. */
export const PACK: Pack = {
  id: 'animals',
  source: '/pictures',
  path: 'animals',
  titles: { en: 'Animals' },
  licence: 'MIT',
  credit: 'A. Painter',
  homepage: null,
  ladder: [3, 4, 6],
  visibility: 'public',
}

/** An item of the tests by its English name, with an alias and a French label. */
export const itemNamed = (id: string, en: string, packId = PACK.id): ItemRecord => ({
  id,
  packId,
  slug: id,
  fingerprint: en,
  licence: null,
  credit: null,
  names: [
    { locale: 'en', kind: 'name', text: en, folded: en.toLowerCase() },
    { locale: 'en', kind: 'alias', text: `${en}y`, folded: `${en.toLowerCase()}y` },
    { locale: 'fr', kind: 'label', text: en, folded: en.toLowerCase() },
  ],
})

/** A picture of an item of the tests. */
export const pictureOf = (itemId: string, number = 1): PictureRecord => ({
  id: `${itemId}-${number}`,
  itemId,
  source: PACK.source,
  path: `animals/${itemId}-${number}.jpg`,
  bytes: 10,
  modifiedAt: 20,
  sha256: `sha-${itemId}-${number}`,
  width: 300,
  height: 200,
  retired: false,
})
