import { words } from '../words.ts'

export const frequentWords = words(`
  eine einer einen einem eines unter uber ohne nach dieser diese dieses nicht oder
`)
