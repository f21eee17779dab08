import { words } from '../words.ts'

export const frequentWords = words(`
  pela pelo pelas pelos umas
`)
