import type { PluralRule } from './plural-rule.ts'

/** What the matcher of answers knows of a language. */
export type Grammar = {
  /** What people write in front of a thing. An elided article ends with its apostrophe. */
  readonly articles: readonly string[]
  /** How `&` is read. */
  readonly conjunction: string
  /** The endings tried: generous, because a plural that names another item is refused anyway. */
  readonly pluralRules: readonly PluralRule[]
  /** Whether the first word of a name takes the plural, alone or with the last one: "pommes de terre", "osos polares". */
  readonly pluralOnFirstWord: boolean
  /** Letters that are also typed as others: German ä as ae. */
  readonly spelledOut?: Readonly<Record<string, string>>
}

/** Names of two words: any of the first goes with any of the second, in the order and the gender that the language wants. */
export type GivenNames = { readonly first: readonly string[]; readonly second: readonly string[] }

/** What no player is called: only what is obscene or a slur wherever it stands, because a host can rename and nobody can argue with a list. */
export type ObsceneWords = {
  /** Patterns of obscenity: `|` is the edge of a word. Letters have no accents and none comes twice: names lose both first. */
  readonly refused: readonly string[]
  /** Names and words that one of `refused`, or of an English list, is a part of. */
  readonly spared?: readonly string[]
  /** What English refuses and this language means otherwise, by the words of the library `obscenity`. */
  readonly notEnglish?: readonly string[]
}

/** Everything that the game knows of a language of answers. */
export type Language = {
  readonly grammar: Grammar
  /** Folded words of four letters or more that say nothing when a guess shares them with an answer. */
  readonly frequentWords: readonly string[]
  /** The names that a room hands out. None names an item of the starter collection. */
  readonly givenNames: GivenNames
  readonly obsceneWords: ObsceneWords
}
