/** What a folder of drawings calls each of them beside its name: `icon-home`, `lion_icon`, `picture of a cat`. */
const KIND =
  '(?:icons?|images?|img|pics?|pictures?|photos?|photographs?|clip[-_ ]?art|sprites?|emoji|stickers?|drawings?|logos?)'
const FIRST = new RegExp(`^${KIND}(?:[-_ .]+of(?:[-_ ]+an?)?)?[-_ .]+(?=\\p{L}{2})`, 'iu')
const LAST = new RegExp(`(?<=\\p{L}{2})[-_ .]+${KIND}$`, 'iu')
/** `a_apple`, `b_ball`: the letter of the alphabet before a word that begins with it. */
const LETTER = /^(?<letter>\p{L})[-_ ]+(?=\k<letter>\p{L})/iu
/** Two may have a word in common by chance. */
const FEWEST = 3

/** The names of a folder without the word for a kind of picture, or the letter, that all of them have in one place. */
export const withoutSharedWords = (names: readonly string[]): string[] => {
  const shared = [FIRST, LAST, LETTER].filter(
    (pattern) => names.length >= FEWEST && names.every((name) => pattern.test(name)),
  )
  return names.map((name) => shared.reduce((rest, pattern) => rest.replace(pattern, ''), name))
}
