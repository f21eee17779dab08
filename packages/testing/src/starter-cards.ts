import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { starterPacks } from './starter-items.ts'
import { drawTestCard } from './test-card.ts'

/**
 * Fills a folder with the packs of the starter collection: their titles and names, and a test card of this side in place of each
 * drawing, which costs a hundredth of it to decode. `packs` is how many of them, if not all.
 */
export const putStarterCards = async (folder: string, side: number, packs?: number): Promise<void> => {
  let seed = 0
  for (const { key, titles, items } of starterPacks.slice(0, packs)) {
    await mkdir(join(folder, key), { recursive: true })
    for (const { slug } of items)
      await writeFile(join(folder, key, `${slug}.png`), await drawTestCard(++seed, side, side))
    const named = items.map(({ slug, names, aliases }) => [`${slug}.png`, { names, aliases }])
    const about = { title: titles, licence: 'CC0', credit: 'Test', language: 'en', ladder: 'art' }
    await writeFile(join(folder, key, 'pack.json'), JSON.stringify({ ...about, items: Object.fromEntries(named) }))
  }
}
