import type { ObsceneWords } from '../language.ts'
import { list, words } from '../words.ts'

/** What a name in Portuguese must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: words(`
    |arombad |boceta |bosta| |buceta |cabrao |caralho |cuzao |fdp| |fodas |foda| |foderse |foder| |merda |paneleir
    |piroca |punhet |putas| |puta| |viado| |viados| |xoxota
  `),
  ownPatterns: words(`
    |cona| |pora| |foder
  `),
  exceptions: list('analis, assedio, assegur, cumpr, ponta pora, sement'),
  allowedEnglish: ['negro'],
}
