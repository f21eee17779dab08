import type { ObsceneWords } from '../language.ts'
import { list, words } from '../words.ts'

/** What a name in Spanish must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: words(`
    |boludo |cabron |chinga |culero |culo| |gilipol |hdp| |hijueputa |joder |malparid |maricon |mierda |pendej |putas|
    |puta| |putos| |puto| |sudaca |tetas|
  `),
  ownPatterns: words(`
    |marica| |maricas| |pene| |penes| |verga|
  `),
  exceptions: list('analis, analiz, chingachgook, cumpl, panales, riddick, semental'),
  allowedEnglish: ['kike', 'negro'],
}
