import { inOrder, type NumberWords, tensWith } from '../number-words.ts'

const FROM_TWO = 'zwei drei vier fünf sechs sieben acht neun'
const TEENS = 'dreizehn vierzehn fünfzehn sechzehn siebzehn achtzehn neunzehn'

/** The words for numbers in German. */
export const numbers: readonly NumberWords[] = [
  ...inOrder(0, `null eins ${FROM_TWO} zehn elf zwölf ${TEENS}`),
  ...tensWith({
    first: 20,
    tens: 'zwanzig dreißig vierzig fünfzig sechzig siebzig achtzig neunzig',
    ones: `ein ${FROM_TWO}`,
    join: (ten, one) => `${one}und${ten}`,
  }),
]
