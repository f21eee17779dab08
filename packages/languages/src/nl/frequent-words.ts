import { words } from '../words.ts'

export const frequentWords = words(`
  voor naar onder zonder deze niet door tussen
`)
