import { readFileSync } from 'node:fs'

type Texts = { readonly locale: string; readonly text: string }
type Starter = {
  packs: { items: { slug: string; names: Record<string, string>; aliases: Record<string, string[]> }[] }[]
}

const starter: Starter = JSON.parse(readFileSync(new URL('../../../packs/starter.json', import.meta.url), 'utf8'))

/** The items of the starter collection, by their slugs, with their names and aliases in all languages. */
export const starterItems: readonly { readonly itemId: string; readonly names: readonly Texts[] }[] = starter.packs
  .flatMap(({ items }) => items)
  .map(({ slug, names, aliases }) => ({
    itemId: slug,
    names: [
      ...Object.entries(names).map(([locale, text]) => ({ locale, text })),
      ...Object.entries(aliases).flatMap(([locale, texts]) => texts.map((text) => ({ locale, text }))),
    ],
  }))
