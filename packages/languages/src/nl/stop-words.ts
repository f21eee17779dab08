import { words } from '../words.ts'

/** Words of Dutch that are too common to count when a guess shares them with an answer. */
export const stopWords = words(`
  voor naar onder zonder deze niet door tussen
`)
