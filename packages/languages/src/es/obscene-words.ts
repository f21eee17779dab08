import type { ObsceneWords } from '../language.ts'

/** What a name in Spanish must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: [
    ...['|boludo', '|cabron', '|chinga', '|culero', '|culo|', '|gilipol', '|hdp|', '|hijueputa', '|joder', '|malparid'],
    ...['|marica|', '|maricas|', '|maricon', '|mierda', '|pendej', '|pene|', '|penes|', '|puta|', '|putas|', '|puto|'],
    ...['|putos|', '|sudaca', '|tetas|', '|verga|'],
  ],
  allowedEnglish: ['kike', 'negro'],
}
