import type { ObsceneWords } from '../language.ts'

export const obsceneWords: ObsceneWords = {
  refused: [
    ...['|arsch', '|fick|', '|ficke|', '|ficken', '|ficker', '|fotze', '|gefickt', '|hure|', '|huren', '|judensau'],
    ...['|kanake', '|misgeburt', '|muschi', '|neger|', '|nute|', '|nuten', '|pimel', '|scheis', '|schlampe'],
    ...['|schwuchtel', '|spast', '|titen', '|untermensch', '|wichs', '|zigeuner'],
  ],
  notEnglish: ['dick'],
}
