import { words } from '../words.ts'

/** Words of Spanish that are too common to count when a guess shares them with an answer. */
export const stopWords = words(`
  para como sobre este esta estos estas desde unos unas
`)
