import { fold } from '../normalise/fold.ts'

/** Whether a text can stand as a name when a number beside it is taken away: F-16 is an aeroplane, not the sixteenth F. */
export const isWholeName = (text: string): boolean => {
  const folded = fold(text)
  return folded !== '' && !/^\p{Script=Latin}$/u.test(folded)
}
