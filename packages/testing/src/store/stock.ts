import type { Game, Round } from '@pd/core'
import type { ItemRecord, Pack, PictureRecord, Store } from '@pd/store'

export const pack: Pack = {
  id: 'pack-animals',
  source: '/pictures',
  path: 'animals',
  titles: { en: 'Animals', fr: 'Animaux' },
  licence: 'MIT',
  credit: 'A. Painter',
  homepage: null,
  ladder: [3, 4, 6],
  visibility: 'public',
}

export const item = (id: string, en: string, fr: string, slug = en): ItemRecord => ({
  id,
  packId: pack.id,
  slug,
  fingerprint: `${en}/${fr}`,
  licence: null,
  credit: null,
  names: [
    { locale: 'en', kind: 'name', text: en, folded: en },
    { locale: 'en', kind: 'alias', text: `${en}y`, folded: `${en}y` },
    { locale: 'fr', kind: 'name', text: fr, folded: fr },
    { locale: 'de', kind: 'label', text: en, folded: en },
  ],
})

export const picture = (id: string, itemId: string, path: string): PictureRecord => ({
  id,
  itemId,
  source: pack.source,
  path,
  bytes: 10,
  modifiedAt: 20,
  sha256: `sha-${id}`,
  width: 300,
  height: 200,
  retired: false,
})

export const round = (number: number, itemId: string): Round => ({
  number,
  itemId,
  pictureId: `${itemId}-1`,
  ladder: [3, 4, 6],
  level: 1,
  guesses: [],
  hints: [],
  choices: null,
  outcome: null,
  points: 0,
})

export const game = (id: string, playerId = 'ann', startedAt = 1_000): Game => ({
  id,
  playerId,
  plan: 'solo',
  difficulty: 'normal',
  language: 'fr',
  packId: null,
  startedAt,
  rounds: [round(1, 'cat'), round(2, 'dog')],
})

export const stock = async (store: Store): Promise<void> => {
  const items = [item('cat', 'cat', 'chat'), item('dog', 'dog', 'chien'), item('bee', 'bee', 'abeille')]
  const pictures = items.map(({ id }) => picture(`${id}-1`, id, `animals/${id}.jpg`))
  await store.imports.apply({ pack, items, pictures })
}

export const found = (open: Round): Round => ({
  ...open,
  guesses: [...open.guesses, { text: 'chat', verdict: 'correct', level: open.level }],
  outcome: 'found',
  points: 1000,
})

/** All items, retired ones too. */
export const allItems = (store: Store) => store.catalogue.itemsAfter('', 1_000)

/** The ids of the items in play. */
export const liveIds = async (store: Store): Promise<string[]> =>
  (await allItems(store)).filter(({ retired }) => !retired).map(({ id }) => id)

/** An item by its id. */
export const itemOf = async (store: Store, itemId: string) => (await allItems(store)).find(({ id }) => id === itemId)
