import type { ObsceneWords } from '../language.ts'

export const obsceneWords: ObsceneWords = {
  refused: [
    ...['|boludo', '|cabron', '|chinga', '|culero', '|culo|', '|gilipol', '|hdp|', '|hijueputa', '|joder', '|malparid'],
    ...['|marica|', '|maricas|', '|maricon', '|mierda', '|pendej', '|pene|', '|penes|', '|puta|', '|putas|', '|puto|'],
    ...['|putos|', '|sudaca', '|tetas|', '|verga|'],
  ],
  notEnglish: ['kike', 'negro'],
}
