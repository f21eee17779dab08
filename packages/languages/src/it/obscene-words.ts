import type { ObsceneWords } from '../language.ts'

/** What a name in Italian must not contain. */
export const obsceneWords: ObsceneWords = {
  patterns: [
    ...['|bastard', '|cazi|', '|cazo|', '|coglion', '|culo|', '|diocane', '|fica|', '|figa|', '|froci', '|merda'],
    ...['|mignota', '|minchia', '|pompino|', '|porcodio', '|putan', '|richion', '|stronz', '|troia|', '|vafancul'],
    ...['|zocola'],
  ],
}
