import type { ObsceneWords } from '../language.ts'

/** What a name in Dutch must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: [
    ...['|fliker', '|geil', '|godver', '|hoer|', '|hoeren', '|kanker', '|klotzak', '|kut|', '|kuten|', '|kutwijf'],
    ...['|lul|', '|lulen|', '|neuk', '|niker', '|slet|', '|sleten|', '|trut|'],
  ],
  allowedEnglish: ['dick'],
}
