import { inOrder, type NumberWords, tensWith } from '../number-words.ts'

const ONES = 'one two three four five six seven eight nine'

/** The words for numbers in English. */
export const numbers: readonly NumberWords[] = [
  ...inOrder(0, `zero ${ONES} ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen`),
  ...tensWith({
    first: 20,
    tens: 'twenty thirty forty fifty sixty seventy eighty ninety',
    ones: ONES,
    join: (ten, one) => `${ten} ${one}`,
  }),
]
