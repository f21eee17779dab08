/** The letters of a text, as code points. A half of a surrogate pair without the other is a letter as well. */
export const lettersOf = (text: string): number[] => {
  const letters: number[] = []
  for (const letter of text) letters.push(letter.codePointAt(0) ?? 0)
  return letters
}

/** The text of letters. */
export const textOf = (letters: readonly number[]): string => String.fromCodePoint(...letters)
