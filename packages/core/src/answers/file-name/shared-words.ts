/** What a folder of drawings calls each of them beside its name: `icon-home`, `lion_icon`, `picture of a cat`. */
const KIND =
  '(?:icons?|images?|img|pics?|pictures?|photos?|photographs?|clip[-_ ]?art|sprites?|emoji|stickers?|drawings?|logos?|flash[-_ ]?cards?|cartoons?|vectors?|illustrations?|silhouettes?)'
const FIRST = new RegExp(`^${KIND}(?:[-_ .]+of(?:[-_ ]+an?)?)?[-_ .]+(?=\\p{L}{2})`, 'iu')
/** `flag_of_France`, `map-of-peru`: what all of them are pictures of. */
const OF = /^(?:flag|map|coat[-_ ]of[-_ ]arms|location|seal|portrait)[-_ ]+of[-_ ]+(?:the[-_ ]+)?(?=\p{L}{2})/iu
const LAST = new RegExp(`(?<=\\p{L}{2})[-_ .]+${KIND}$`, 'iu')
/** `a_apple`, `b_ball`: the letter of the alphabet before a word that begins with it. */
const LETTER = /^(?<letter>\p{L})[-_ ]+(?=\k<letter>\p{L})/iu
/** `wi_fog`, `ic_home`: two letters by which a set of icons is known; articles and titles are none. */
const SET = /^(?!le|la|el|il|lo|de|do|da|al|my|mt|st|dr|mr|ms)\p{Ll}{2}[-_](?=\p{L}{2})/u
/** `lion_web`, `tiger_web`: what a folder was made for, or how its pictures were made. */
const MADE =
  /(?<=\p{L}{2})[-_ .]+(?<mark>web|bw|f?u?hd|[248]k|xl|final|orig(?:inale?)?|preview|vorschau|new|neu|nouveau|nuevo|nuovo|novo|nieuw|small|large|klein|gro(?:ss|ß)|petite?|grande?|peque[nñ][oa]|piccol[oa]|groot)$/iu
/** `t_glove`, `t_sock`: a letter in front of several names, as "t_shirt" and "x_ray" have one of their own. */
const INITIAL = /^(?<initial>(?!a_|e_|i_|o_|y_)\p{Ll})_(?!shirt|ray|bar|beam|bone)(?=\p{L}{3})/u
const INITIAL_FEWEST = 5
const SET_FEWEST = 8
/** `animal_rat`, `fruit-apple`: the kind of thing in front of each of them. "Fruit bat" and "fish bowl" are written with a space. */
const CATEGORY =
  /^(?:animals?|mammals?|birds?|fish|insects?|reptiles?|fruits?|vegetables?|veg|foods?|drinks?|flowers?|plants?|trees?|vehicles?|transport|sports?|instruments?|objects?|shapes?|symbols?|signs?|tiere?|v[öo]gel|obst|gem[üu]se|animal(?:es|aux|i)?|frutas?|frutta|l[ée]gumes?|dieren?|groenten?)[-_](?=\p{L}{2})/iu
const CATEGORY_FEWEST = 5
/** Two may have a word in common by chance. */
const FEWEST = 3

const isSet = (names: readonly string[]): boolean =>
  names.length >= SET_FEWEST && new Set(names.map((name) => SET.exec(name)?.[0])).size === 1

const isMadeAlike = (names: readonly string[]): boolean => {
  const marks = new Set(names.map((name) => MADE.exec(name)?.groups?.mark?.toLowerCase()))
  return names.length >= FEWEST && marks.size === 1 && !marks.has(undefined)
}

const withoutInitials = (names: readonly string[]): readonly string[] => {
  const initials = names.map((name) => INITIAL.exec(name)?.groups?.initial)
  const counts = Map.groupBy(initials, (initial) => initial)
  const isShared = (initial: string | undefined) => initial && (counts.get(initial)?.length ?? 0) >= INITIAL_FEWEST
  return names.map((name, at) => (isShared(initials[at]) ? name.replace(INITIAL, '') : name))
}

/** The names of a folder without the word for a kind of picture, the letter, the sign or the making of a set, that all of them have in one place. */
export const withoutSharedWords = (names: readonly string[]): string[] => {
  const shared = [FIRST, OF, LAST, LETTER].filter(
    (pattern) => names.length >= FEWEST && names.every((name) => pattern.test(name)),
  )
  const isCategory = names.length >= CATEGORY_FEWEST && names.every((name) => CATEGORY.test(name))
  const sets = [...(isSet(names) ? [SET] : []), ...(isCategory ? [CATEGORY] : [])]
  const patterns = [...(isMadeAlike(names) ? [MADE] : []), ...sets, ...shared]
  return withoutInitials(names).map((name) => patterns.reduce((rest, pattern) => rest.replace(pattern, ''), name))
}
