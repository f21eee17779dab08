import { words } from '../words.ts'

/** Words of Portuguese that are too common to count when a guess shares them with an answer. */
export const stopWords = words(`
  pela pelo pelas pelos umas
`)
