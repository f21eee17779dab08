import { words } from '../words.ts'

export const frequentWords = words(`
  della delle dello degli dalla dalle nella nelle sulla sulle alla alle allo agli questo questa come senza
`)
