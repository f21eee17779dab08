import { words } from '../words.ts'

export const frequentWords = words(`
  para como sobre este esta estos estas desde unos unas
`)
