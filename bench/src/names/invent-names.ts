import { readFileSync } from 'node:fs'
import type { Name, NamedItem } from '@pd/core'

type StarterItem = {
  readonly slug: string
  readonly names: Readonly<Record<string, string>>
  readonly aliases: Readonly<Record<string, readonly string[]>>
}
type Starter = { readonly packs: readonly { readonly items: readonly StarterItem[] }[] }

/** Whole numbers below n, the same ones in each run. */
export type Random = (n: number) => number

const NAMES_AN_ITEM = 9
const CONTEXT = 2
const END = '\n'
const LONGEST = 40

const readStarter = (): StarterItem[] => {
  const text = readFileSync(new URL('../../../packs/starter.json', import.meta.url), 'utf8')
  return (JSON.parse(text) as Starter).packs.flatMap(({ items }) => items)
}

/** The starter collection, each item with all of its names. */
export const starterItems = (): NamedItem[] =>
  readStarter().map(({ names, aliases }, number) => ({
    itemId: `item-${number}`,
    names: [
      ...Object.entries(names).map(([locale, text]) => ({ locale, text })),
      ...Object.entries(aliases).flatMap(([locale, texts]) => texts.map((text) => ({ locale, text }))),
    ],
  }))

/** Which letters follow each two letters in the names of a language, as often as they do. */
type Chain = ReadonlyMap<string, readonly string[]>

const chainOf = (texts: readonly string[]): Chain => {
  const chain = new Map<string, string[]>()
  for (const text of texts) {
    const letters = [...END.repeat(CONTEXT), ...text, END]
    for (let at = CONTEXT; at < letters.length; at++) {
      const context = letters.slice(at - CONTEXT, at).join('')
      chain.set(context, [...(chain.get(context) ?? []), letters[at] ?? END])
    }
  }
  return chain
}

const invent = (chain: Chain, random: Random): string => {
  const letters = [...END.repeat(CONTEXT)]
  while (letters.length < LONGEST) {
    const after = chain.get(letters.slice(-CONTEXT).join('')) ?? [END]
    const letter = after[random(after.length)] ?? END
    if (letter === END) break
    letters.push(letter)
  }
  return letters.slice(CONTEXT).join('')
}

/** One or two words, as long together as names are: of one word alone there are too few that differ. */
const inventName = (chain: Chain, random: Random): string =>
  Array.from({ length: 1 + random(2) }, () => invent(chain, random)).join(' ')

/**
 * As many items of nine names, in the languages of the starter collection and made of the letters that follow each other there:
 * like names of a language, and unlike random letters, many of them share a beginning or an end.
 */
export const inventItems = (count: number, random: Random): NamedItem[] => {
  const names = starterItems().flatMap((item) => item.names.filter(({ locale }) => locale !== 'und'))
  const chains = [...Map.groupBy(names, ({ locale }) => locale)].map(
    ([locale, each]) => [locale, chainOf(each.map(({ text }) => text))] as const,
  )
  const nameAt = (number: number): Name => {
    const [locale, chain] = chains[number % chains.length] ?? ['en', new Map()]
    return { locale, text: inventName(chain, random) }
  }
  return Array.from({ length: count }, (_, number) => ({
    itemId: `invented-${number}`.padEnd(16, '-'),
    names: Array.from({ length: NAMES_AN_ITEM }, (_, name) => nameAt(name)),
  }))
}
