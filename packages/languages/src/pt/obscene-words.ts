import type { ObsceneWords } from '../language.ts'

/** What a name in Portuguese must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: [
    ...['|arombad', '|boceta', '|bosta|', '|buceta', '|cabrao', '|caralho', '|cona|', '|cuzao', '|fdp|', '|foda|'],
    ...['|fodas', '|foder', '|merda', '|paneleir', '|piroca', '|pora|', '|punhet', '|puta|', '|putas|', '|viado'],
    ...['|xoxota'],
  ],
  exceptions: ['ponta pora'],
  allowedEnglish: ['negro'],
}
