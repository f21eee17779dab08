import { words } from '../words.ts'

export const frequentWords = words(`
  avec dans pour sans sous chez entre leur leurs cette
`)
