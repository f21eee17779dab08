import { mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { newId, openImages } from '@pd/catalogue'
import { type FoldedName, openStore, type PictureFacts, type Store } from '@pd/store'
import { drawTestCard } from '@pd/testing/test-card'

const ITEMS_PER_STEP = 500
const SIDE = 16
const LETTERS = 'abcdefghijklmnopqrstuvwxyz'
const NOUNS = { en: 'thing', fr: 'chose', es: 'cosa', de: 'ding', it: 'oggetto', pt: 'coisa', nl: 'voorwerp' } as const
const ALIASES = { en: 'the object', fr: 'un objet' } as const

/** A word of its own for every number below 456,976. */
const wordFor = (number: number): string =>
  [17_576, 676, 26, 1].map((place) => LETTERS[Math.floor(number / place) % 26]).join('')

const namesIn = (kind: FoldedName['kind'], nouns: Readonly<Record<string, string>>, word: string): FoldedName[] =>
  Object.entries(nouns).map(([locale, noun]) => {
    const text = `${noun} ${word}`
    return { locale, kind, text, folded: text }
  })

/** Nine names, as many as an item of the starter collection has: one in each language, and two aliases. */
const namesFor = (number: number): FoldedName[] => [
  ...namesIn('name', NOUNS, wordFor(number)),
  ...namesIn('alias', ALIASES, wordFor(number)),
]

/** Far apart for numbers that follow each other, so that no two pictures look alike. */
const hashFor = (number: number): string =>
  ((BigInt(number) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn).toString(16).padStart(16, '0')

const addPack = async (store: Store, folder: string): Promise<string> => {
  const about = { source: folder, path: '', titles: { en: 'Many' }, licence: '', credit: '', homepage: null }
  const pack = { id: newId(), ...about, ladder: [4, 8], visibility: 'public' as const }
  await store.imports.apply({ pack })
  return pack.id
}

/**
 * Makes a data folder of as many items, each with a tiny working copy, and keeps what an audit would have measured on these: a
 * run of the worker finds all of them unchanged.
 */
export const stockCatalogue = async (folder: string, count: number): Promise<void> => {
  await mkdir(folder)
  const images = await openImages(join(folder, 'images'))
  const copy = await drawTestCard(1, SIDE, SIDE)
  const store = await openStore(join(folder, 'pixel-detective.db'))
  const packId = await addPack(store, folder)

  const makeCopy = async (pictureId: string, number: number): Promise<PictureFacts> => {
    const { size, mtime } = await images.lend(pictureId, async (path) => {
      await writeFile(path, copy)
      return stat(path)
    })
    const look = { dhash: hashFor(number), luma: 128, spread: 50 }
    return { pictureId, copyBytes: size, copyModifiedAt: mtime.getTime(), look, gps: false }
  }
  const step = async (numbers: readonly number[]): Promise<void> => {
    const made = numbers.map((number) => ({ number, itemId: newId(), pictureId: newId(), slug: wordFor(number) }))
    const none = { licence: null, credit: null }
    const file = { source: folder, bytes: copy.length, modifiedAt: 1, width: 400, height: 300, retired: false }
    await store.imports.apply({
      items: made.map(({ number, itemId: id, slug }) => ({
        ...{ id, packId, slug, fingerprint: slug, ...none },
        names: namesFor(number),
      })),
      pictures: made.map(({ itemId, pictureId: id, slug }) => ({ ...file, id, itemId, path: slug, sha256: slug })),
    })
    await store.audit.keepFacts(await Promise.all(made.map(({ number, pictureId }) => makeCopy(pictureId, number))))
  }
  for (let at = 0; at < count; at += ITEMS_PER_STEP)
    await step(Array.from({ length: Math.min(ITEMS_PER_STEP, count - at) }, (_, n) => at + n))
  await store.close()
}
