import type { NumberWords } from './number-words.ts'
import type { PluralPair, PluralRule } from './plural-rule.ts'
import type { SoundRule } from './sound-rule.ts'

/** The folded word for an animal, and other words for the same animal. */
export type AnimalWords = readonly [animal: string, ...others: string[]]

/** What the matcher of answers knows of a language. */
export type Grammar = {
  /** What people write in front of a thing. An elided article ends with its apostrophe. */
  readonly articles: readonly string[]
  /** How `&` is read. */
  readonly conjunction: string
  /** The endings tried: generous, because a plural that names another item is refused anyway. */
  readonly pluralRules: readonly PluralRule[]
  /** Words of their own plural, also at the end of a longer word if they have three letters or more. */
  readonly irregularPlurals: readonly PluralPair[]
  /** Animals, each with the words for it by its sex, its age or its size: who types "gatita" means a "gato". */
  readonly animals: readonly AnimalWords[]
  /** How the names of things are made small: "boom" as "boompje". None where that often makes other words. */
  readonly diminutives?: readonly PluralRule[]
  /** Words that look like the singular and the plural of one word, or like it made small, and are two. */
  readonly falsePlurals?: readonly PluralPair[]
  /** Whether the first word of a name takes the plural, alone or with the last one: "pommes de terre", "osos polares". */
  readonly pluralOnFirstWord: boolean
  /** How words sound, in this order: two spellings that sound the same are one word for who writes as they speak. */
  readonly sounds: readonly SoundRule[]
  /** Letters that are also typed as others: German ä as ae. */
  readonly spelledOut?: Readonly<Record<string, string>>
}

/** What people write around the name of a thing, in small letters; accents and apostrophes are read as in names. */
export type Phrases = {
  /** Beginnings of a sentence: "it's", "looks like". */
  readonly sentences: readonly string[]
  /** Beginnings that ask with a question mark, and deny without one: "c'est pas un chat ?". */
  readonly questions: readonly string[]
  /** What stands before a thing beside the articles: "my", "some", "a kind of". */
  readonly determiners: readonly string[]
  /** What is said of any thing and makes no other of it: sizes and liking, no colours and no kinds. Before it or after it. */
  readonly adjectives: readonly string[]
  /** What stands before a number and means nothing more: "number 8". */
  readonly numberWords: readonly string[]
  /** What portions it: "a pair of", "a slice of". */
  readonly measures: readonly string[]
  /** What follows it: "please", "I think". */
  readonly endings: readonly string[]
  /** The words between two names of one thing: "or". */
  readonly alternatives: readonly string[]
  /** What people write for the conjunction between two things: "with". */
  readonly joiners: readonly string[]
  /** The words for 0 to 99, the usual ones first. */
  readonly numbers: readonly NumberWords[]
  /** Verbs and pronouns that no name has, and nearly every clause: "Our dogs are barking" describes. */
  readonly clauses: readonly string[]
}

/**
 * Closed classes of words that make a sentence around the name of a thing and name nothing themselves, so that sentences count that no list
 * has: "mi sa che è", "isn't that just". In small letters; accents and apostrophes are read as in names.
 */
export type Frames = {
  /** Pronouns, verbs of being, seeming, seeing, thinking and saying in each form, adverbs of doubt and degree, particles, forms of address. */
  readonly words: readonly string[]
  /** Those that stand before a name alone, because after it they say what the thing does: "says", "looks", "that", "but". */
  readonly openings: readonly string[]
  /** What counts as a whole alone, also with a denial or a noun in it: "no idea", "without a doubt", "or something". */
  readonly phrases: readonly string[]
  /** Prepositions and the like, each with the words of which one stands before it: "like" after "looks", "auf" after "tippe". */
  readonly governed: Readonly<Record<string, readonly string[]>>
  /** What denies, and belongs to a sentence only where that asks: "it's not a cat?". */
  readonly denials: readonly string[]
  /** What stands before the name of a person who is spoken to: "Mrs", "Herr". */
  readonly titles: readonly string[]
}

/** Names of two words: each of the first fits each of the second, in the order and the gender of the language. */
export type GivenNames = { readonly first: readonly string[]; readonly second: readonly string[] }

/**
 * What a player's name must not contain: only what is obscene or a slur in every context, because a host can rename a player, and a
 * player cannot appeal against a list.
 */
export type ObsceneWords = {
  /** Patterns of obscenity: `|` is the edge of a word. Letters have no accents and none comes twice: names lose both first. */
  readonly patterns: readonly string[]
  /** Patterns of words that are names, or mean something else in another language: only rooms of this language refuse them. */
  readonly ownPatterns?: readonly string[]
  /** Names and words of the language that a pattern of any language is a part of. */
  readonly exceptions?: readonly string[]
  /** What English refuses and this language means otherwise, by the words of the library `obscenity`. */
  readonly allowedEnglish?: readonly string[]
}

/** What the game knows of a language of answers, in the browser too. */
export type Language = {
  readonly grammar: Grammar
  /** Folded words of four letters or more that say nothing when a guess shares them with an answer. */
  readonly stopWords: readonly string[]
  readonly phrases: Phrases
  readonly frames: Frames
}

/** What the game knows of the names of players in a language. */
export type PlayerWords = {
  /** The names that a room hands out. None names an item of the starter collection. */
  readonly givenNames: GivenNames
  readonly obsceneWords: ObsceneWords
}
