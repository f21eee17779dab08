/** What a folder of drawings calls each of them beside its name: `icon-home`, `lion_icon`, `picture of a cat`. */
const KIND =
  '(?:icons?|images?|img|pics?|pictures?|photos?|photographs?|clip[-_ ]?art|sprites?|emoji|stickers?|drawings?|logos?)'
const FIRST = new RegExp(`^${KIND}(?:[-_ .]+of(?:[-_ ]+an?)?)?[-_ .]+(?=\\p{L}{2})`, 'iu')
/** `flag_of_France`, `map-of-peru`: what all of them are pictures of. */
const OF = /^(?:flag|map|coat[-_ ]of[-_ ]arms|location|seal|portrait)[-_ ]+of[-_ ]+(?:the[-_ ]+)?(?=\p{L}{2})/iu
const LAST = new RegExp(`(?<=\\p{L}{2})[-_ .]+${KIND}$`, 'iu')
/** `a_apple`, `b_ball`: the letter of the alphabet before a word that begins with it. */
const LETTER = /^(?<letter>\p{L})[-_ ]+(?=\k<letter>\p{L})/iu
/** `wi_fog`, `ic_home`: two letters by which a set of icons is known; articles and titles are none. */
const SET = /^(?!le|la|el|il|lo|de|do|da|al|my|mt|st|dr|mr|ms)\p{Ll}{2}[-_](?=\p{L}{2})/u
const SET_FEWEST = 8
/** Two may have a word in common by chance. */
const FEWEST = 3

const isSet = (names: readonly string[]): boolean =>
  names.length >= SET_FEWEST && new Set(names.map((name) => SET.exec(name)?.[0])).size === 1

/** The names of a folder without the word for a kind of picture, the letter or the sign of a set, that all of them have in one place. */
export const withoutSharedWords = (names: readonly string[]): string[] => {
  const shared = [FIRST, OF, LAST, LETTER].filter(
    (pattern) => names.length >= FEWEST && names.every((name) => pattern.test(name)),
  )
  const patterns = isSet(names) ? [SET, ...shared] : shared
  return names.map((name) => patterns.reduce((rest, pattern) => rest.replace(pattern, ''), name))
}
