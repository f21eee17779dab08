import { buildNameIndex, createMatcher, fold, type Name } from '@pd/core'
import type { LanguageCode } from '@pd/languages'
import { read } from '../project-files.ts'

type StarterItem = { slug: string; names: Record<string, string>; aliases: Record<string, string[]> }

const textsOf = ({ names, aliases }: StarterItem): Name[] => [
  ...Object.entries(names).map(([locale, text]) => ({ locale, text })),
  ...Object.entries(aliases).flatMap(([locale, texts]) => texts.map((text) => ({ locale, text }))),
]

const readStarter = () => {
  const starter: { packs: { key: string; items: StarterItem[] }[] } = JSON.parse(read('packs/starter.json'))
  return starter.packs.flatMap(({ key, items }) =>
    items.map((item) => ({ itemId: `${key}/${item.slug}`, names: textsOf(item) })),
  )
}

/** Edits within which a word may be taken for a name. */
const editsOf = (key: string): number => (key.length > 4 ? 2 : 1)

/** The words of a dictionary that the game would take for a slip in a name of the starter collection, if it knew no others than these. */
export const takenAsNames = (words: Iterable<string>, language: LanguageCode, known: ReadonlySet<string>): string[] => {
  const items = readStarter()
  const [index, isKnown] = [buildNameIndex(items), (word: string) => known.has(word)]
  const judge = (strictness: 'normal' | 'exact') =>
    new Map(
      items.map((item) => [
        item.itemId,
        createMatcher(
          { ...item, locales: [language], strictness },
          { index, dictionary: { isFrequent: isKnown, isKnown } },
        ),
      ]),
    )
  const [mistyped, exactly] = [judge('normal'), judge('exact')]
  const isTaken = (key: string): boolean =>
    [...index.namesWithin({ key, edits: editsOf(key), languages: [language] })]
      .flatMap(({ itemIds }) => itemIds)
      .some((id) => mistyped.get(id)?.(key) === 'correct' && exactly.get(id)?.(key) !== 'correct')
  const keys = new Set([...words].map((word) => fold(word).replaceAll(' ', '')))
  return [...keys].filter((key) => !known.has(key) && index.itemsNamed(key).length === 0 && isTaken(key))
}
