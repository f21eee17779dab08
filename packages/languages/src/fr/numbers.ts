import { inOrder, type NumberWords, tensWith } from '../number-words.ts'

const ONES = 'un deux trois quatre cinq six sept huit neuf'
const TEENS = 'onze douze treize quatorze quinze seize dix-sept dix-huit dix-neuf'

const joined = (ten: string, one: string): string => (/^(?:un|onze)$/.test(one) ? `${ten}-et-${one}` : `${ten}-${one}`)
const afterEighty = (_: string, one: string): string => `quatre-vingt-${one}`

/** The words for numbers in French, those of Switzerland and Belgium last. */
export const numbers: readonly NumberWords[] = [
  ...inOrder(0, `zéro ${ONES} dix ${TEENS}`),
  ...tensWith({ first: 20, tens: 'vingt trente quarante cinquante soixante', ones: ONES, join: joined }),
  ['soixante dix', 70],
  ...tensWith({ first: 70, tens: 'soixante', ones: TEENS, join: joined }).slice(1),
  ...tensWith({ first: 80, tens: 'quatre-vingts', ones: ONES, join: afterEighty }),
  ...tensWith({ first: 90, tens: 'quatre-vingt-dix', ones: TEENS, join: afterEighty }),
  ...tensWith({ first: 70, tens: 'septante huitante nonante', ones: ONES, join: joined }),
]
