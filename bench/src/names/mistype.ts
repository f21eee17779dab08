import type { Random } from './invent-names.ts'

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

/** A text with `mistakes` random mistakes: a letter left out, added, replaced, or swapped with the next. The first letter is kept. */
export const mistype = (text: string, mistakes: number, random: Random): string => {
  const typed = [...text]
  for (let mistake = 0; mistake < mistakes; mistake++) {
    const at = 1 + random(Math.max(1, typed.length - 1))
    const letter = LETTERS.charAt(random(LETTERS.length))
    const kind = random(4)
    if (kind === 0) typed.splice(at, 1)
    else if (kind === 1) typed.splice(at, 0, letter)
    else if (kind === 2) typed.splice(at, 1, letter)
    else typed.splice(at, 2, ...typed.slice(at, at + 2).reverse())
  }
  return typed.join('')
}
