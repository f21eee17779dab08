import { words } from './words.ts'

/** The words for a number, with spaces between them. */
export type NumberWords = readonly [words: string, number: number]

/** The words for the numbers from `first` on, in their order. */
export const inOrder = (first: number, text: string): NumberWords[] =>
  words(text).map((word, at) => [word.replaceAll('-', ' '), first + at] as const)

/** Tens from `first` on, the words for 1 to 9, or for 11 to 19, and how a ten is said with one of them. */
type Tens = {
  readonly first: number
  readonly tens: string
  readonly ones: string
  readonly join: (ten: string, one: string) => string
}

/** The words for tens and for the numbers between them. */
export const tensWith = ({ first, tens, ones, join }: Tens): NumberWords[] =>
  words(tens).flatMap((ten, at) => [
    [ten.replaceAll('-', ' '), first + 10 * at] as const,
    ...words(ones).map((one, digit) => [join(ten, one).replaceAll('-', ' '), first + 10 * at + digit + 1] as const),
  ])
