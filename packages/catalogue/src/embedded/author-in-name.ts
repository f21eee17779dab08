import { fold } from '@pd/core'

const CONNECTION = /[\s,(–—-]+(?:by|von|par|por|di|de|van|©)?[\s(]*$/u

/** After these the last word belongs to the name: `bust of mozart`. */
const PREPOSITION = /\s(?:of|with|and|de|du|von|mit|und|y|e|et)$/iu
/** What tells pictures of one author apart: `07b` */
const NUMBER = /\s\d+[a-z]?$/i

const isAuthor = (words: readonly string[], author: string): boolean =>
  words.length > 1 ? author.startsWith(fold(words.join(' '))) : fold(words[0] ?? '') === author

/** A letter of what followed an author of two words or more: `linda kim u` */
const isCutAuthor = (words: readonly string[], author: string): boolean =>
  words.length > 2 && words.at(-1)?.length === 1 && fold(words.slice(0, -1).join(' ')) === author

/**
 * A name without the author that stands at its end, perhaps cut short, as in `sakura dave pen` of Dave Pena. One word of two alone may be a
 * word of the name.
 */
export const withoutAuthor = (name: string, author: string | null): string => {
  const whole = fold(author ?? '')
  if (whole === '') return name
  const words = name.replace(NUMBER, '').split(' ')
  for (let at = 1; at < words.length; at++) {
    if (!isAuthor(words.slice(at), whole) && !isCutAuthor(words.slice(at), whole)) continue
    const before = words.slice(0, at).join(' ')
    const title = `${before} `.replace(CONNECTION, '')
    return fold(title) === '' || PREPOSITION.test(before) ? name : title
  }
  return name
}
