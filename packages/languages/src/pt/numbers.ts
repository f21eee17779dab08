import { inOrder, type NumberWords, tensWith } from '../number-words.ts'

const ONES = 'um dois três quatro cinco seis sete oito nove'
const TENS = 'vinte trinta quarenta cinquenta sessenta setenta oitenta noventa'

/** The words for numbers in Portuguese, those of Portugal last. */
export const numbers: readonly NumberWords[] = [
  ...inOrder(0, `zero ${ONES} dez onze doze treze quatorze quinze dezesseis dezessete dezoito dezenove`),
  ...tensWith({ first: 20, tens: TENS, ones: ONES, join: (ten, one) => `${ten} e ${one}` }),
  ['catorze', 14],
  ['dezasseis', 16],
  ['dezassete', 17],
  ['dezanove', 19],
]
