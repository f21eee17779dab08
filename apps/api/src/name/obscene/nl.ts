import type { WordList } from './word-list.ts'

export const nl: WordList = {
  refused: [
    ...['|fliker', '|geil', '|godver', '|hoer|', '|hoeren', '|kanker', '|klotzak', '|kut|', '|kuten|', '|kutwijf'],
    ...['|lul|', '|lulen|', '|neuk', '|niker', '|slet|', '|sleten|', '|trut|'],
  ],
  notEnglish: ['dick'],
}
