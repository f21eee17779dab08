/**
 * What nobody is called in a language: only what is obscene or a slur wherever it stands, for a host can rename, but nobody can argue
 * with a list.
 */
export type WordList = {
  /** Patterns of obscenity: `|` is the edge of a word. Letters have no accents and none comes twice: names lose both first. */
  readonly refused: readonly string[]
  /** Names and words that one of `refused`, or of the English list, is a part of. */
  readonly spared?: readonly string[]
  /** What the English list refuses and this language means otherwise, by the words of that list. */
  readonly notEnglish?: readonly string[]
}
