/** The words of a text that are separated by spaces or lines. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** Each of some phrases followed by each of some words: "slice" and "of". */
export const followedBy = (phrases: readonly string[], following: readonly string[]): readonly string[] =>
  phrases.flatMap((phrase) => following.map((word) => `${phrase} ${word}`))

/** The phrases of a text that are separated by commas, each with single spaces. */
export const list = (text: string): readonly string[] =>
  text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
