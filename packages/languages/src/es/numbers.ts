import { inOrder, type NumberWords, tensWith } from '../number-words.ts'

const ONES = 'uno dos tres cuatro cinco seis siete ocho nueve'

/** The words for numbers in Spanish. */
export const numbers: readonly NumberWords[] = [
  ...inOrder(0, `cero ${ONES} diez once doce trece catorce quince dieciséis diecisiete dieciocho diecinueve`),
  ...inOrder(
    20,
    'veinte veintiuno veintidós veintitrés veinticuatro veinticinco veintiséis veintisiete veintiocho veintinueve',
  ),
  ...tensWith({
    first: 30,
    tens: 'treinta cuarenta cincuenta sesenta setenta ochenta noventa',
    ones: ONES,
    join: (ten, one) => `${ten} y ${one}`,
  }),
]
