import { lettersOf } from '../normalise/letters.ts'

type Letters = readonly number[]
type Rows = { now: number[]; last: number[]; beforeLast: number[] }

const rowOf = (length: number, value: number): number[] => new Array<number>(length).fill(value)

/** Fills the cells of row i that lie within `limit` of the diagonal; the others are `limit + 1`. Returns the least of them. */
const fillRow = (a: Letters, b: Letters, { i, limit, rows }: { i: number; limit: number; rows: Rows }): number => {
  const { now, last, beforeLast } = rows
  const [far, from, to] = [limit + 1, Math.max(1, i - limit), Math.min(b.length, i + limit)]
  let left = from === 1 ? Math.min(i, far) : far
  let least = left
  now[from - 1] = left
  for (let j = from; j <= to; j++) {
    const [letter, other] = [a[i - 1], b[j - 1]]
    let edits = Math.min((last[j - 1] ?? far) + (letter === other ? 0 : 1), (last[j] ?? far) + 1, left + 1)
    if (i > 1 && j > 1 && letter === b[j - 2] && a[i - 2] === other)
      edits = Math.min(edits, (beforeLast[j - 2] ?? far) + 1)
    left = Math.min(edits, far)
    now[j] = left
    if (left < least) least = left
  }
  return least
}

/** The `distance` of two texts that were taken apart by `lettersOf`. */
export const lettersDistance = (a: Letters, b: Letters, limit: number): number => {
  const far = limit + 1
  if (Math.abs(a.length - b.length) > limit) return far
  const length = b.length + 1
  let rows: Rows = { now: rowOf(length, far), last: rowOf(length, far), beforeLast: rowOf(length, far) }
  for (let j = 0; j < Math.min(length, far); j++) rows.last[j] = j
  for (let i = 1; i <= a.length; i++) {
    if (fillRow(a, b, { i, limit, rows }) > limit) return far
    rows = { now: rows.beforeLast, last: rows.now, beforeLast: rows.last }
  }
  return rows.last[b.length] ?? far
}

const SURROGATE = /[\uD800-\uDFFF]/
const differsMore = (a: string, b: string, limit: number): boolean =>
  Math.abs(a.length - b.length) > limit && !SURROGATE.test(a) && !SURROGATE.test(b)

/**
 * Optimal string alignment distance in code points: letters added, dropped, replaced or swapped with their neighbour, each
 * letter once. Returns `limit + 1`, early, for anything above `limit`.
 */
export const distance = (a: string, b: string, limit = Math.max(a.length, b.length)): number => {
  if (a === b) return 0
  return differsMore(a, b, limit) ? limit + 1 : lettersDistance(lettersOf(a), lettersOf(b), limit)
}
