import { readFileNames } from '@pd/core'

const SIZE = /^\d{2,5}\s?[x×]\s?\d{2,5}(?:@[1-4]x)?\.\w+$/u
/** What folders of one picture in many sizes lie in, as in `Altai/contents/images/1920x1080.jpg`. */
const SAYS_NOTHING = new Set(
  'contents content images image img pictures photos sizes src assets res resources'.split(' '),
)

/**
 * What a folder of one picture in many sizes is called, by its path from the source: its own name, or that of one above it which says
 * something. Empty where the files have other names.
 */
export const nameOfSizes = (folder: string, fileNames: readonly string[]): string => {
  if (fileNames.length === 0 || !fileNames.every((name) => SIZE.test(name))) return ''
  const named = folder.split('/').findLast((part) => !SAYS_NOTHING.has(part.toLowerCase()))
  return named ? (readFileNames([named])[0]?.answer ?? '') : ''
}
