import type { ObsceneWords } from '../language.ts'
import { list, words } from '../words.ts'

/** What a name in Italian must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: words(`
    |bastard |cazi| |coglion |culo| |diocane |froci |merda |mignota |minchia |pompino| |porcodio |putan |terone| |teroni| |richion |stronz
    |vafancul |zocola
  `),
  ownPatterns: words(`
    |cazo| |fica| |figa| |troia|
  `),
  exceptions: list('anali, assegn, asso, assolut, assomigl, fagiol, fagli, putanges, puttanesca, stronzio'),
}
