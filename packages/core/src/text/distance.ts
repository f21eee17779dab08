const codePointsOf = (text: string): number[] => {
  const points: number[] = []
  for (const letter of text) points.push(letter.codePointAt(0) ?? 0)
  return points
}

const SURROGATE = /[\uD800-\uDFFF]/
const differsMore = (a: string, b: string, limit: number): boolean =>
  Math.abs(a.length - b.length) > limit && !SURROGATE.test(a) && !SURROGATE.test(b)

type Row = readonly number[]

const isSwap = (a: Row, b: Row, i: number, j: number): boolean =>
  i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]

const cell = (a: Row, b: Row, i: number, j: number, rows: readonly [Row, Row, Row]): number => {
  const [now, last, beforeLast] = rows
  const far = Number.POSITIVE_INFINITY
  const replaced = (last[j - 1] ?? far) + (a[i - 1] === b[j - 1] ? 0 : 1)
  const swapped = isSwap(a, b, i, j) ? (beforeLast[j - 2] ?? far) + 1 : far
  return Math.min(replaced, (last[j] ?? far) + 1, (now[j - 1] ?? far) + 1, swapped)
}

// Only the cells within `limit` of the diagonal can lead to an answer within `limit`.
const nextRow = (a: Row, b: Row, i: number, limit: number, last: Row, beforeLast: Row): number[] => {
  const now: number[] = new Array(b.length + 1).fill(Number.POSITIVE_INFINITY)
  if (i <= limit) now[0] = i
  const end = Math.min(b.length, i + limit)
  for (let j = Math.max(1, i - limit); j <= end; j++) now[j] = cell(a, b, i, j, [now, last, beforeLast])
  return now
}

const banded = (a: Row, b: Row, limit: number): number => {
  let beforeLast: Row = []
  let last: Row = Array.from({ length: b.length + 1 }, (_, j) => j)
  for (let i = 1; i <= a.length; i++) {
    const now = nextRow(a, b, i, limit, last, beforeLast)
    if (Math.min(...now) > limit) return limit + 1
    beforeLast = last
    last = now
  }
  return Math.min(last[b.length] ?? limit + 1, limit + 1)
}

/**
 * Optimal string alignment distance in code points: letters added, dropped, replaced or swapped with their neighbour, each
 * letter once. Anything above `limit` is told as `limit + 1`, early.
 */
export const distance = (a: string, b: string, limit = Math.max(a.length, b.length)): number => {
  if (a === b) return 0
  if (differsMore(a, b, limit)) return limit + 1
  const [from, to] = [codePointsOf(a), codePointsOf(b)]
  return Math.abs(from.length - to.length) > limit ? limit + 1 : banded(from, to, limit)
}
