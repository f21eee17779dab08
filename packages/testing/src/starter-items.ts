import { readFileSync } from 'node:fs'

type Words = Readonly<Record<string, string>>
type Texts = { readonly locale: string; readonly text: string }
type StarterItem = {
  readonly slug: string
  readonly names: Words
  readonly aliases: Readonly<Record<string, readonly string[]>>
}
type StarterPack = { readonly key: string; readonly titles: Words; readonly items: readonly StarterItem[] }
type Starter = { readonly packs: readonly StarterPack[] }

/** The packs of the starter collection, as its manifest has them. */
export const { packs: starterPacks }: Starter = JSON.parse(
  readFileSync(new URL('../../../packs/starter.json', import.meta.url), 'utf8'),
)

/** The items of the starter collection, by their slugs, with their names and aliases in all languages. */
export const starterItems: readonly { readonly itemId: string; readonly names: readonly Texts[] }[] = starterPacks
  .flatMap(({ items }) => items)
  .map(({ slug, names, aliases }) => ({
    itemId: slug,
    names: [
      ...Object.entries(names).map(([locale, text]) => ({ locale, text })),
      ...Object.entries(aliases).flatMap(([locale, texts]) => texts.map((text) => ({ locale, text }))),
    ],
  }))
