/** `s7`, `fc008`, `ico_g_0202`: one letter, or two or three consonants, and a number; perhaps after other short parts, and before a language (`ico_g_0103ru`); or a number alone. */
const CODE =
  /^(?<code>(?:[a-z]{1,3}[-_ ])*(?:[a-z]|[b-df-hj-np-tv-xz]{2,3})|)[-_ ]?(?<number>\d{1,4})(?:(?<=\d\d)[a-z]{2})?$/
/** These are words all the same. */
const WORDS = new Set(['tv', 'cd', 'dvd', 'pc', 'dj', 'tnt'])
/** One or two may be models, as the a380 is. */
const FEWEST = 3
/** 1 and 2 alone are numbered too. */
const FEWEST_NUMBERS = 2
/** Number cards go to a hundred; more are the frames of a film. */
const DIGITS_MOST = 100

type Code = { readonly code: string; readonly number: string }

const codeIn = (name: string): Code | null => {
  const { code = '', number } = CODE.exec(name)?.groups ?? {}
  return number === undefined || WORDS.has(code) ? null : { code, number }
}

/** Pictures are counted from 1; 0 to 9 alone are the digits themselves. */
const areDigits = (codes: readonly Code[]): boolean =>
  codes.some(({ code, number }) => code === '' && number === '0') &&
  codes.every(({ number }) => Number(number) <= DIGITS_MOST)

/** 1 to 12, or 8, 9 and 11, are numbered, and so is what has zeros before its numbers; 320, 350 and 380 are models. */
const areNumbered = (codes: readonly Code[]): boolean => {
  const numbers = [...new Set(codes.map(({ number }) => Number(number)))]
  const isNumberAlone = codes[0]?.code === '' && Math.min(...numbers) === 1
  if (numbers.length < (isNumberAlone ? FEWEST_NUMBERS : FEWEST) || areDigits(codes)) return false
  const isPadded = codes.some(({ number }) => /^0\d/.test(number))
  return isPadded || Math.max(...numbers) - Math.min(...numbers) < 2 * numbers.length
}

/** Which names are numbered codes, of which the folder has more than two. */
const findNumbered = (names: readonly string[]): boolean[] => {
  const codes = names.map(codeIn)
  const found = Map.groupBy(
    codes.filter((each) => each !== null),
    ({ code }) => code,
  )
  const numbered = new Set([...found].flatMap(([code, all]) => (areNumbered(all) ? code : [])))
  return codes.map((each) => each !== null && numbered.has(each.code))
}

type Kind = {
  readonly pattern: RegExp
  readonly fewest: number
  readonly share: number
  /** What one of the names at least has to look like. */
  readonly sign?: RegExp
}

/** Names that are codes where as many of a folder are written so: two letters as of countries or languages, `11n`, code points of emoji. */
const KINDS: readonly Kind[] = [
  { pattern: /^[a-z]{2}$/iu, fewest: 12, share: 0.8 },
  { pattern: /^\d{2}[a-z]$/u, fewest: 3, share: 0.5 },
  // A380 and B747 are aeroplanes and E320 a car; 26F5 and E06E are none
  {
    pattern: /^(?=.*\d)[0-9a-f]{4,5}(?:[-_ ][0-9a-f]{4,5})*$/iu,
    fewest: 3,
    share: 0.8,
    sign: /^\d+[a-f]|^e(?=.*\d)[0-9a-f]*[a-f]/iu,
  },
]

const findKinds = (names: readonly string[]): boolean[] => {
  const patterns = KINDS.flatMap(({ pattern, fewest, share, sign = pattern }) => {
    const found = names.filter((name) => pattern.test(name))
    const isKind = found.length >= fewest && found.length >= share * names.length
    return isKind && found.some((name) => sign.test(name)) ? pattern : []
  })
  return names.map((name) => patterns.some((pattern) => pattern.test(name)))
}

/** Which names of a folder are codes by which a program finds its pictures, and say nothing of them. */
export const findCodes = (names: readonly string[]): boolean[] => {
  const [numbered, kinds] = [findNumbered(names), findKinds(names)]
  return names.map((_, at) => numbered[at] === true || kinds[at] === true)
}
