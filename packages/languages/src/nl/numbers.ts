import { inOrder, type NumberWords, tensWith } from '../number-words.ts'

const ONES = 'een twee drie vier vijf zes zeven acht negen'
const TEENS = 'elf twaalf dertien veertien vijftien zestien zeventien achttien negentien'

/** The words for numbers in Dutch. */
export const numbers: readonly NumberWords[] = [
  ...inOrder(0, `nul ${ONES} tien ${TEENS}`),
  ...tensWith({
    first: 20,
    tens: 'twintig dertig veertig vijftig zestig zeventig tachtig negentig',
    ones: ONES,
    join: (ten, one) => `${one}en${ten}`,
  }),
]
