import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { drawTestCard } from './test-card.ts'

type Words = Readonly<Record<string, string>>
type StarterItem = {
  readonly slug: string
  readonly names: Words
  readonly aliases: Readonly<Record<string, readonly string[]>>
}
type StarterPack = { readonly key: string; readonly titles: Words; readonly items: readonly StarterItem[] }

const STARTER = join(import.meta.dirname, '../../../packs/starter.json')

/**
 * Fills a folder with the packs of the starter collection: their titles and names, and a test card of this side in place of each
 * drawing, which costs a hundredth of it to decode.
 */
export const putStarterCards = async (folder: string, side: number): Promise<void> => {
  const { packs } = JSON.parse(await readFile(STARTER, 'utf8')) as { packs: readonly StarterPack[] }
  let seed = 0
  for (const { key, titles, items } of packs) {
    await mkdir(join(folder, key), { recursive: true })
    for (const { slug } of items)
      await writeFile(join(folder, key, `${slug}.png`), await drawTestCard(++seed, side, side))
    const named = items.map(({ slug, names, aliases }) => [`${slug}.png`, { names, aliases }])
    const about = { title: titles, licence: 'CC0', credit: 'Test', language: 'en', ladder: 'art' }
    await writeFile(join(folder, key, 'pack.json'), JSON.stringify({ ...about, items: Object.fromEntries(named) }))
  }
}
