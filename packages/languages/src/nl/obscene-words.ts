import type { ObsceneWords } from '../language.ts'
import { list, words } from '../words.ts'

/** What a name in Dutch must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: words(`
    |fliker |godver |hoeren |hoer| |kanker |klotzak |kutwijf |neuken |neuker| |nikers| |niker|
  `),
  ownPatterns: words(`
    |geil |kut| |kuten| |lul| |lulen| |neuk |slet| |sleten| |trut|
  `),
  exceptions: list('geilo, neukomm, neukolln, sletten, kanaal, kanalen, kikker, meerder, negeer'),
  allowedEnglish: ['dick'],
}
