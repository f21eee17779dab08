import { words } from '../words.ts'

/** Words of Italian that are too common to count when a guess shares them with an answer. */
export const stopWords = words(`
  della delle dello degli dalla dalle nella nelle sulla sulle alla alle allo agli questo questa come senza
`)
