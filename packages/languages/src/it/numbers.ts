import { inOrder, type NumberWords, tensWith } from '../number-words.ts'

const ONES = 'uno due tre quattro cinque sei sette otto nove'
const TEENS = 'undici dodici tredici quattordici quindici sedici diciassette diciotto diciannove'

/** The ten loses its last letter before a vowel. */
const joined = (ten: string, one: string): string => (/^[uo]/.test(one) ? ten.slice(0, -1) : ten) + one

/** The words for numbers in Italian. */
export const numbers: readonly NumberWords[] = [
  ...inOrder(0, `zero ${ONES} dieci ${TEENS}`),
  ...tensWith({
    first: 20,
    tens: 'venti trenta quaranta cinquanta sessanta settanta ottanta novanta',
    ones: ONES,
    join: joined,
  }),
]
