/** Names of two words: any of the first goes with any of the second, in the order and the gender that the language wants. */
export type NamePair = { readonly first: readonly string[]; readonly second: readonly string[] }

export const wordsOf = (text: string): readonly string[] => text.trim().split(/\s+/)
