/** Neither 0 and O nor 1, I and L: a code is read from the back of a hall. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ23456789'
const CODE_LENGTH = 6

/** The code of a room as it is stored, from what a person typed. */
export const readCode = (typed: string): string => typed.trim().toUpperCase()

/** Draws a code, of a new room unless it is longer; `random` gives numbers in [0, 1). */
export const drawCode = (random: () => number, length = CODE_LENGTH): string =>
  Array.from({ length }, () => LETTERS[Math.floor(random() * LETTERS.length)]).join('')
