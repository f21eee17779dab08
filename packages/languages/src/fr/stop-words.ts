import { words } from '../words.ts'

/** Words of French that are too common to count when a guess shares them with an answer. */
export const stopWords = words(`
  avec dans pour sans sous chez entre leur leurs cette
`)
