import type { ObsceneWords } from '../language.ts'

/** What a name in German must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: [
    ...['|arsch', '|fick|', '|ficke|', '|ficken', '|ficker', '|fotze', '|gefickt', '|hure|', '|huren', '|judensau'],
    ...['|kanake', '|misgeburt', '|muschi', '|neger|', '|nute|', '|nuten', '|pimel', '|scheis', '|schlampe'],
    ...['|schwuchtel', '|spast', '|titen', '|untermensch', '|wichs', '|zigeuner'],
  ],
  allowedEnglish: ['dick'],
}
