import type { ObsceneWords } from '../language.ts'

export const obsceneWords: ObsceneWords = {
  refused: [
    ...['|fliker', '|geil', '|godver', '|hoer|', '|hoeren', '|kanker', '|klotzak', '|kut|', '|kuten|', '|kutwijf'],
    ...['|lul|', '|lulen|', '|neuk', '|niker', '|slet|', '|sleten|', '|trut|'],
  ],
  notEnglish: ['dick'],
}
