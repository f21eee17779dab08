import { fold } from '../../normalise/fold.ts'

/** `01 - lion`, `001penny`, `1. lion`, `12_tiger`, `(1) lion`, `#1 lion`: the number, what stands between, and the name. */
const ORDER = /^[(#[]?(?<number>\d{1,4})(?<separator>\s*[-–_.)\]]+\s*|\s+|)(?<rest>\p{L}.*)$/su

type Ordered = { readonly number: string; readonly separator: string; readonly rest: string }

const orderIn = (text: string): Ordered | null => (ORDER.exec(text)?.groups as Ordered | undefined) ?? null

/** A share of the names that is taken for all of them: a cover or a map among them has no number. */
const SHARE = 0.6

const isPadded = ({ number }: Ordered): boolean => number.startsWith('0')
const isSpaced = ({ separator }: Ordered): boolean => separator !== ''
const isPunctuated = ({ number, separator }: Ordered): boolean => separator.trim() !== '' && number.length < 4

/** 1, 2, 3, 5 is counting; 12, 101, 2001 is not. */
const counts = (numbers: readonly number[]): boolean =>
  Math.min(...numbers) <= 2 && Math.max(...numbers) - Math.min(...numbers) < 2 * new Set(numbers).size

const hasDifferentNames = (ordered: readonly Ordered[]): boolean =>
  new Set(ordered.map(({ rest }) => fold(rest))).size > 1

/** Which of the numbers order the files of a folder, and are no part of a name such as "101 Dalmatians". */
const orderRule = (all: readonly (Ordered | null)[]): ((ordered: Ordered) => boolean) => {
  const ordered = all.filter((each) => each !== null)
  const none = () => false
  if (ordered.length < 2 || ordered.length < SHARE * all.length || !hasDifferentNames(ordered)) return none
  if (ordered.some(isPadded)) return () => true
  const spaced = ordered.filter(isSpaced)
  if (spaced.length > 1 && counts(spaced.map(({ number }) => Number(number)))) return isSpaced
  return ordered.length > 2 && ordered.length === all.length && ordered.every(isPunctuated) ? isSpaced : none
}

/** The names of a folder without the numbers that they are in order by. */
export const withoutOrderNumbers = (names: readonly string[]): string[] => {
  const ordered = names.map(orderIn)
  const isOrder = orderRule(ordered)
  return names.map((name, at) => {
    const found = ordered[at]
    return found && isOrder(found) ? found.rest : name
  })
}

/** `lion 1`, `tiger_2`, `bear3`: the name, and the number at its end. */
const LAST = /^(?<rest>.*\p{L})(?:\s*[-_#]+\s*|\s+|(?<=\p{Ll}{3}))(?<number>\d{1,3})$/su
const LAST_FEWEST = 3

/** The names of a folder without numbers at their ends that count all of them on, each of another thing. */
export const withoutLastNumbers = (names: readonly string[]): string[] => {
  const found = names.map((name) => LAST.exec(name)?.groups as { rest: string; number: string } | undefined)
  const all = found.filter((each) => each !== undefined)
  const [numbers, rests] = [all.map(({ number }) => Number(number)), all.map(({ rest }) => fold(rest))]
  const areAll = names.length >= LAST_FEWEST && all.length === names.length
  const areDifferent = new Set(numbers).size === names.length && new Set(rests).size === names.length
  return areAll && areDifferent && counts(numbers) ? all.map(({ rest }) => rest) : [...names]
}
