import { fold } from '../normalise/fold.ts'

/** `Claude Monet - Water Lilies (1906)`, also with underscores for its spaces. */
const SIDES = /^(?<left>[^~]+?)[\s_]+[-–—][\s_]+(?<right>[^~]+)$/su
/** `Fossa_by_Ann_Lee`, `Fossa (by Ann Lee)` */
const BY =
  /[\s_]\(?(?:(?:[Pp]hotos?|[Pp]hotographs?|[Pp]ictures?|[Ii]mages?|[Dd]rawings?|[Ii]llustrations?|[Ff]otos?|[Dd]essin|[Zz]eichnung|[Bb]ild)[\s_]+(?:by|par|von|por|di|door)|by)[\s_:]+(?<right>[^()]+)\)?$/u
/** `lion © Ann Lee`, `lion (c) 2019 Ann Lee`: the sign says so of one file alone. */
const SIGNED = /[\s_,]*(?:©|\(c\))[\s_]*(?:\d{4}[\s_,]+)?(?<right>\p{L}[^()©]*)$/iu
/** `Monet, Claude, Impression Sunrise`: how a library lists works. */
const LISTED = /^(?<last>\p{Lu}[^,]*),[\s_]*(?<first>\p{Lu}[^,]*),[\s_]*(?<title>[^,]+)$/su
const BETWEEN = /[\s_]+[-–—][\s_]+/u
const YEAR = /[\s_,]*(?:[([](?:ca?\.?[\s_]?)?\d{3,4}(?:\s?[-–]\s?\d{2,4})?[)\]]|,[\s_]*\d{4})$/u
/** `Sydney Opera House, 1973` */
const COMMA_YEAR = /(?<=\p{L}),[\s_]*(?:ca?\.?[\s_]?)?(?:1\d|20)\d{2}$/u
const SHARE = 0.5
/** Two may be written alike by chance. */
const FEWEST = 3
/** Three artists may have a title of one word each. */
const PAIRS_FEWEST = 3

type Sides = { readonly left: string; readonly right: string }

/** A name without its year, and the artist that stood beside it. */
export type Titled = { readonly title: string; readonly artist: string | null }

const PARTICLES = new Set('van von der den de da di du del della dos la le el the and of y e et und ibn al'.split(' '))

/** A person, a band, a studio: each word has a capital, but for such as "van" and "de". */
const isProperName = (text: string): boolean => {
  const words = text.split(/[\s_]+/u)
  return words.length <= 5 && words.every((word) => /^\p{Lu}|^\d/u.test(word) || word === '&' || PARTICLES.has(word))
}

const sidesOf = (name: string): Sides | null => (SIDES.exec(name)?.groups as Sides | undefined) ?? null

const withoutYear = (text: string): string => text.replace(YEAR, '').trim() || text

const distinct = (texts: readonly string[]): number => new Set(texts.map(fold)).size

/** The side that repeats is the artist's; when both are as different, it is the left one. */
const artistSide = (all: readonly Sides[]): keyof Sides => {
  const rights = distinct(all.map(({ right }) => withoutYear(right)))
  return distinct(all.map(({ left }) => left)) <= rights ? 'left' : 'right'
}

/** What sides that name no artist say: "animals - lion" the same of all, "Panthera leo - lion" two names of each; null where neither. */
const titleIn = (all: readonly Sides[]): ((sides: Sides) => string) | null => {
  if (all.length < FEWEST) return null
  const [lefts, rights] = [distinct(all.map(({ left }) => left)), distinct(all.map(({ right }) => right))]
  if (rights < all.length) return null
  if (lefts === 1) return ({ right }) => right
  return lefts === all.length ? ({ left, right }) => `${right.split(BETWEEN).join('~')}~${left}` : null
}

/** `Hund - Dog`, `Katze - Cat`: a word in two languages or more, where artists have two names and titles more than a word. */
const arePairs = (all: readonly Sides[]): boolean =>
  all.length > PAIRS_FEWEST &&
  distinct(all.map(({ left }) => left)) === all.length &&
  all.every(({ left, right }) => [left, ...right.split(BETWEEN)].every((each) => /^[\p{L}\p{M}]+$/u.test(each)))

const splitSides = (names: readonly string[]): Titled[] => {
  const sides = names.map(sidesOf)
  const all = sides.filter((each) => each !== null)
  const side = artistSide(all)
  const artistIn = (each: Sides) => (side === 'left' ? each.left : withoutYear(each.right)).trim()
  const isShape =
    all.length > 1 &&
    all.length >= SHARE * names.length &&
    !arePairs(all) &&
    all.every((each) => isProperName(artistIn(each)))
  const toTitle = all.length === names.length ? titleIn(all) : null
  return names.map((name, at) => {
    const found = sides[at]
    if (!found || !isShape) return { title: (found && toTitle?.(found)) ?? name, artist: null }
    return { title: withoutYear(side === 'left' ? found.right : found.left), artist: artistIn(found) }
  })
}

/** `Step by Step` is no title of an artist called Step. */
const isByline = ({ left, right }: Sides): boolean => fold(left) !== fold(right) && right.split(/[\s_]+/u).length <= 4

const byIn = (name: string): Sides | null => {
  const found = BY.exec(name)
  const sides = found && { left: name.slice(0, found.index), right: found.groups?.right ?? '' }
  return sides && isByline(sides) ? sides : null
}

/** The names of a folder as titles, where most of them end with "by" and a person. */
const splitBylines = (names: readonly string[]): Titled[] | null => {
  const sides = names.map(byIn)
  const all = sides.filter((each) => each !== null)
  const persons = all.filter(({ right }) => isProperName(right))
  if (all.length < 2 || all.length < SHARE * names.length || persons.length < SHARE * all.length) return null
  return names.map((name, at) => ({ title: sides[at]?.left ?? name, artist: sides[at]?.right ?? null }))
}

const splitListed = (names: readonly string[]): Titled[] | null => {
  const listed = names.map((name) => LISTED.exec(name)?.groups).filter((groups) => groups !== undefined)
  if (listed.length < FEWEST || listed.length < names.length) return null
  return listed.map(({ title = '', first = '', last = '' }) => ({ title, artist: `${first} ${last}` }))
}

const splitUnsigned = (names: readonly string[]): Titled[] =>
  splitBylines(names) ?? splitListed(names) ?? splitSides(names)

/** The names of a folder with artist and title apart, when most are written so; a lone " - " belongs to its name. */
export const splitArtists = (names: readonly string[]): Titled[] => {
  const signed = names.map((name) => SIGNED.exec(name))
  const rests = names.map((name, at) => (name.slice(0, signed[at]?.index) || name).replace(COMMA_YEAR, ''))
  return splitUnsigned(rests).map((titled, at) => ({ ...titled, artist: signed[at]?.groups?.right ?? titled.artist }))
}
