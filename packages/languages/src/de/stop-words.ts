import { words } from '../words.ts'

/** Words of German that are too common to count when a guess shares them with an answer. */
export const stopWords = words(`
  eine einer einen einem eines unter uber ohne nach dieser diese dieses nicht oder
`)
