const SUFFIXES = ['alpha', 'beta', 'pre', 'rc', '', 'cvs', 'svn', 'git', 'hg', 'p']

type Version = {
  readonly numbers: readonly string[]
  readonly letter: string
  readonly suffixes: readonly (readonly [rank: number, number: number])[]
  readonly revision: number
}

const PATTERN = /^(\d+(?:\.\d+)*)([a-z]?)((?:_[a-z]+\d*)*)(?:~[0-9a-f]+)?(?:-r(\d+))?$/

const parse = (text: string): Version => {
  const found = PATTERN.exec(text)
  if (!found) throw new Error(`"${text}" is not a version of Alpine's`)
  const [, numbers = '', letter = '', suffixes = '', revision = '0'] = found
  return {
    numbers: numbers.split('.'),
    letter,
    suffixes: [...suffixes.matchAll(/_([a-z]+)(\d*)/g)].map(([, name = '', number]) => [
      SUFFIXES.indexOf(name),
      Number(number || '0'),
    ]),
    revision: Number(revision),
  }
}

/** After the first, a number that begins with zero is a fraction: 1.06 is older than 1.5. */
const compareNumbers = (one: string, other: string, isFirst: boolean): number => {
  if (!isFirst && (/^0\d/.test(one) || /^0\d/.test(other))) return one < other ? -1 : one > other ? 1 : 0
  const difference = BigInt(one) - BigInt(other)
  return difference === 0n ? 0 : difference < 0n ? -1 : 1
}

const compareLists = <T>(
  one: readonly T[],
  other: readonly T[],
  compare: (a: T, b: T, at: number) => number,
): number => {
  for (const [at, a] of one.entries()) {
    const b = other[at]
    const difference = b === undefined ? 0 : compare(a, b, at)
    if (difference !== 0) return difference
  }
  return 0
}

/** What one has beyond the other: a suffix such as _rc is older than none, _p newer. */
const compareTails = (one: Version, other: Version): number => {
  const plain = SUFFIXES.indexOf('')
  const [a, b] = [one.suffixes[other.suffixes.length], other.suffixes[one.suffixes.length]]
  return (a ? a[0] - plain : 0) - (b ? b[0] - plain : 0)
}

/** Negative, zero or positive, as Alpine's package manager orders two versions. */
export const compareAlpine = (one: string, other: string): number => {
  const [a, b] = [parse(one), parse(other)]
  return Math.sign(
    compareLists(a.numbers, b.numbers, (x, y, at) => compareNumbers(x, y, at === 0)) ||
      a.numbers.length - b.numbers.length ||
      (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0) ||
      compareLists(a.suffixes, b.suffixes, (x, y) => x[0] - y[0] || x[1] - y[1]) ||
      compareTails(a, b) ||
      a.revision - b.revision,
  )
}
