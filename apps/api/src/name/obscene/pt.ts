import type { WordList } from './word-list.ts'

export const pt: WordList = {
  refused: [
    ...['|arombad', '|boceta', '|bosta|', '|buceta', '|cabrao', '|caralho', '|cona|', '|cuzao', '|fdp|', '|foda|'],
    ...['|fodas', '|foder', '|merda', '|paneleir', '|piroca', '|pora|', '|punhet', '|puta|', '|putas|', '|viado'],
    ...['|xoxota'],
  ],
  spared: ['ponta pora'],
  notEnglish: ['negro'],
}
