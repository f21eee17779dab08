import type { ObsceneWords } from '../language.ts'

export const obsceneWords: ObsceneWords = {
  refused: [
    ...['|arombad', '|boceta', '|bosta|', '|buceta', '|cabrao', '|caralho', '|cona|', '|cuzao', '|fdp|', '|foda|'],
    ...['|fodas', '|foder', '|merda', '|paneleir', '|piroca', '|pora|', '|punhet', '|puta|', '|putas|', '|viado'],
    ...['|xoxota'],
  ],
  spared: ['ponta pora'],
  notEnglish: ['negro'],
}
