import type { WordList } from './word-list.ts'

export const it: WordList = {
  refused: [
    ...['|bastard', '|cazi|', '|cazo|', '|coglion', '|culo|', '|diocane', '|fica|', '|figa|', '|froci', '|merda'],
    ...['|mignota', '|minchia', '|pompino|', '|porcodio', '|putan', '|richion', '|stronz', '|troia|', '|vafancul'],
    ...['|zocola'],
  ],
}
