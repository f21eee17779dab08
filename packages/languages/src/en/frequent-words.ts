import { words } from '../words.ts'

export const frequentWords = words(`
  with from that this these those into over under some your their
`)
