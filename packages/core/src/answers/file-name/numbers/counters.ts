import { keyOf } from '../../forms/names.ts'
import { fold } from '../../normalise/fold.ts'
import { isWholeName } from '../whole-name.ts'

/** `fish12`, `tower-02`, `cat_3`, `lion 4`, `lion v2`: the name, what stands between, and the number. */
const COUNTER =
  /^(?<stem>.*[\p{L}\p{M})'"](?<! v)(?<![-_ ][Nn][ro]))(?<separator>(?<=\p{L})[-_ ]+(?:[Nn][ro]|n[°º])[-_. ]*|\s*[-–_.#]+\s*| v|\s+|)(?<number>\d{1,4})$/su
const AFTER_DIGITS = /^(?<stem>.*\d)(?<separator>\s*[-–_]+\s*)(?<number>\d{1,3})$/su

type Counted = { readonly stem: string; readonly key: string; readonly separator: string; readonly number: string }

/** PS1, U2, DC-10: short words in capitals have their number in their name. */
const isDesignation = (stem: string): boolean => /^\p{Lu}{1,3}$/u.test(stem)

/** The name with its Arabic and Persian digits as 0 to 9. */
const withPlainDigits = (name: string): string =>
  name.replace(/[٠-٩۰-۹]/gu, (digit) => String(digit.charCodeAt(0) & 0xf))

const counterIn = (name: string): Counted | null => {
  const plain = withPlainDigits(name)
  const found = (COUNTER.exec(plain) ?? AFTER_DIGITS.exec(plain))?.groups
  const { stem = '', separator = '', number = '' } = found ?? {}
  if (!found || !isWholeName(stem)) return null
  return { stem: name.slice(0, stem.length), key: keyOf(fold(stem)), separator, number }
}

/** 1, 2, 3, 5 is counting, and so is 1, 2, 28; 11 and 13, 737 and 747, 1 and 66 are not. */
const counts = (numbers: readonly number[]): boolean =>
  (numbers.includes(1) && numbers.includes(2)) ||
  (Math.min(...numbers) <= 3 && Math.max(...numbers) - Math.min(...numbers) < 2 * new Set(numbers).size)

/** `boy1-standing`: a number on the first of several words. */
const INNER = /^(?<head>\p{L}*\p{Ll}{2})(?<number>\d{1,2})(?=[-_]\p{L}{2})/u
const INNER_FEWEST = 3

/** The names of a folder without the numbers on a first word by which siblings count: `boy1-standing`, `boy2-walking`, `boy4-laughing`. */
export const withoutInnerCounters = (names: readonly string[]): string[] => {
  const inner = names.map((name) => INNER.exec(name)?.groups ?? null)
  const numbered = Map.groupBy(
    inner.filter((each) => each !== null),
    ({ head = '' }) => fold(head),
  )
  const numbersOf = new Map([...numbered].map(([key, all]) => [key, all.map(({ number }) => Number(number))]))
  const isCounted = (numbers: readonly number[]): boolean =>
    numbers.length >= INNER_FEWEST && new Set(numbers).size > 1 && counts(numbers)
  return names.map((name, at) => {
    const head = inner[at]?.head
    return head && isCounted(numbersOf.get(fold(head)) ?? []) ? name.replace(INNER, '$<head>') : name
  })
}

/** What the other names of a folder say of one stem, and whether the folder gives a 1 also to what it has one picture of. */
type Siblings = { readonly numbers: readonly number[]; readonly hasBase: boolean; readonly startsAtOne: boolean }

/** `dog1` and `dog5`, where "Apollo 1" and "Apollo 8" have a space. */
const isGlued = ({ stem, separator }: Counted): boolean => separator === '' && /(?:^|[-_ ])\p{Ll}{3,}$/u.test(stem)

/** `dog1`, `cat1`, `cow1` and `pig1` are the first pictures of four animals. */
const STEMS_FEWEST = 4
const STEMS_SHARE = 0.6

const startsAtOne = (counted: readonly Counted[]): boolean => {
  const glued = [...Map.groupBy(counted.filter(isGlued), ({ key }) => key).values()]
  const fromOne = glued.filter((of) => of.some(({ number }) => number === '1')).length
  return fromOne >= STEMS_FEWEST && fromOne >= STEMS_SHARE * glued.length
}

/** "Agent 007" is one man; any other number with a zero before it counts. */
const isPadded = ({ number }: Counted): boolean => number.startsWith('0') && number.length > 1 && number !== '007'

const isCounter = (counted: Counted, { numbers, hasBase, startsAtOne }: Siblings): boolean => {
  if (isPadded(counted)) return true
  const isSmall = Math.max(...numbers) < 10
  if (isGlued(counted) && isSmall && (startsAtOne || (numbers.length > 1 && numbers.includes(1)))) return true
  if (isDesignation(counted.stem)) return false
  // "Toy Story, Toy Story 2" are two films; "lion 1, lion 2" are two pictures
  const isSpaced = counted.separator !== '' && counted.separator.trim() === ''
  if (isSpaced && !numbers.some((number) => number <= 1)) return false
  if (hasBase) return Number(counted.number) < 10 || counts([1, ...numbers])
  return numbers.length > 1 && counts(numbers)
}

/** The names of a folder without the numbers that count pictures of the same answer; `Route 66` stays. */
export const withoutCounters = (names: readonly string[]): string[] => {
  const counted = names.map(counterIn)
  const keys = new Set(names.map((name) => keyOf(fold(name))))
  const all = counted.filter((each) => each !== null)
  const fromOne = startsAtOne(all)
  const numbersOf = Map.groupBy(all, ({ key }) => key)
  return names.map((name, at) => {
    const found = counted[at]
    if (!found) return name
    const numbers = (numbersOf.get(found.key) ?? []).map(({ number }) => Number(number))
    return isCounter(found, { numbers, hasBase: keys.has(found.key), startsAtOne: fromOne }) ? found.stem : name
  })
}
