import { words } from '../words.ts'

/** Words of English that are too common to count when a guess shares them with an answer. */
export const stopWords = words(`
  with from that this these those into over under some your their
`)
