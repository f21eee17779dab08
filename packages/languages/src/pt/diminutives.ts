import { type PluralRule, pluralPairs } from '../plural-rule.ts'

/** How Portuguese makes things small: carrinho, casinha, solzinho, aviãozinho. */
export const diminutives: readonly PluralRule[] = [
  ['o', 'inho'],
  ['a', 'inha'],
  ['os', 'inhos'],
  ['as', 'inhas'],
  ['', 'zinho', 3],
  ['', 'zinha', 3],
]

/** Words that only look like another made small, each after that one. */
export const falseDiminutives = pluralPairs(`
  bola bolinha bolo bolinho calca calcinha cama caminha camisa camisinha coxa coxinha folha folhinha galo galinha manta mantinha
`)
