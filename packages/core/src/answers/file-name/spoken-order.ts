const words = (text: string): ReadonlySet<string> => new Set(text.split(' '))

/** What English says before the thing, and no other language of answers has as a word after it. */
const BEFORE = words(
  'little big great giant small young old wild common lesser greater red black white blue green yellow brown grey gray purple pink golden spotted striped crested horned bearded hooded tailed winged legged american european asian african australian eurasian indian canadian british northern southern eastern happy sad angry wooden',
)
/** The same where a sibling of the same thing has one of those: "polar" comes last in Spanish. */
const BEFORE_TOO = words(
  'polar arctic tropical imperial royal emperor king baby snowy wooly woolly fat thin long short tall sea water mountain desert forest',
)
/** "Navy blue", "golf green" and "hash brown" are said as they stand, and so are people: "Charlie Brown". */
const NOT_A_HEAD = words(
  'the and for not new mrs miss sky navy dark light deep pale bright baby royal midnight olive lime mint snow ice pitch jet coal blood off egg steel slate burnt hot forest sea golf bowling village putting hash true cabbage code agent stuart chicken gone far very too all charlie james jack chris barry betty neil will',
)
/** Words of two letters are codes: `ico_g_red`. */
const SHORTEST = 3
const HEAD_WORDS_MOST = 2
const GLUED = { shortest: 7, longest: 20 }

/** What a thing does comes after its name either way: "great blue heron flying". */
const DOING = /(?:[-_][a-z]{3,}ing)+$/

type IsKnown = (word: string) => boolean
type Turned = { readonly head: string; readonly tail: readonly string[]; readonly doing: string }

/** `greatblue` as "great", "blue"; null when it is anything else. */
const qualifiersIn = (word: string, known: IsKnown): readonly string[] | null => {
  if (known(word)) return [word]
  if (word.length < GLUED.shortest || word.length > GLUED.longest) return null
  for (let at = 3; at <= word.length - 3; at++)
    if (known(word.slice(0, at)) && known(word.slice(at))) return [word.slice(0, at), word.slice(at)]
  return null
}

const isHead = (head: readonly string[]): boolean => {
  const last = head.at(-1) ?? ''
  const isWord = last.length >= SHORTEST && !NOT_A_HEAD.has(last) && !BEFORE.has(last)
  return isWord && head.length <= HEAD_WORDS_MOST
}

/** The thing and the words at the end that are said before it; null where the name ends otherwise, or is written with capitals or spaces. */
const turnedIn = (name: string, known: IsKnown): Turned | null => {
  if (!/^[a-z]+(?:[-_][a-z]+)+$/.test(name)) return null
  const [doing = ''] = DOING.exec(name) ?? []
  const parts = name.slice(0, name.length - doing.length).split(/[-_]/)
  const tail: string[] = []
  let end = parts.length
  for (; end > 1; end--) {
    const qualifiers = qualifiersIn(parts[end - 1] ?? '', known)
    if (qualifiers === null) break
    tail.unshift(...qualifiers)
  }
  const head = parts.slice(0, end)
  return tail.length > 0 && isHead(head) ? { head: head.join(' '), tail, doing } : null
}

/**
 * The names of a folder in the order in which they are said, with the written order as another name: `rabbit_little` as "little rabbit",
 * `heron_greatblue` as "great blue heron"; also `bear_polar` beside `bear_brown`. `sky_blue` and "Stuart Little" stay.
 */
export const inSpokenOrder = (names: readonly string[]): string[] => {
  const sure = names.map((name) => turnedIn(name, (word) => BEFORE.has(word)))
  const heads = new Set(sure.flatMap((each) => each?.head ?? []))
  return names.map((name, at) => {
    const found = sure[at] ?? turnedIn(name, (word) => BEFORE.has(word) || BEFORE_TOO.has(word))
    if (!found || !heads.has(found.head)) return name
    return `${[...found.tail, found.head].join(' ')}${found.doing}~${name}`
  })
}
