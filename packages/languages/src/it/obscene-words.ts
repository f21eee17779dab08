import type { ObsceneWords } from '../language.ts'

export const obsceneWords: ObsceneWords = {
  refused: [
    ...['|bastard', '|cazi|', '|cazo|', '|coglion', '|culo|', '|diocane', '|fica|', '|figa|', '|froci', '|merda'],
    ...['|mignota', '|minchia', '|pompino|', '|porcodio', '|putan', '|richion', '|stronz', '|troia|', '|vafancul'],
    ...['|zocola'],
  ],
}
