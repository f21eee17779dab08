/** The words of a text that are separated by spaces or lines. */
export const words = (text: string): readonly string[] => text.trim().split(/\s+/)

/** The phrases of a text that are separated by commas, each with single spaces. */
export const list = (text: string): readonly string[] =>
  text.split(',').map((phrase) => phrase.trim().replace(/\s+/g, ' '))
