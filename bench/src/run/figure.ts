/** A ratio's bound: at least for what should be high, at most for what should be low. */
export type Target = { readonly atLeast: number } | { readonly atMost: number }

/** One line of the report: two things measured in the same run, or one thing and its limit. */
export type Figure = {
  readonly what: string
  readonly ours: string
  /** What ours is measured against: a peer's number, or a limit. */
  readonly against: string
  /** Ours divided by the other. */
  readonly ratio: number
  /** Null where a number is only reported. */
  readonly target: Target | null
}

/** Whether the ratio keeps to its target, if it has one; a ratio that is no number never does. */
export const isMet = ({ ratio, target }: Pick<Figure, 'ratio' | 'target'>): boolean =>
  target === null || ('atLeast' in target ? ratio >= target.atLeast : ratio <= target.atMost)

/** An upper limit with its unit. */
export type Limit = { readonly limit: number; readonly unit: string }

/** Ours against a limit in the same unit, which it must not pass. */
export const within = (what: string, ours: number, { limit, unit }: Limit): Figure => ({
  what,
  ours: `${formatNumber(ours)} ${unit}`,
  against: `${formatNumber(limit)} ${unit}`,
  ratio: ours / limit,
  target: { atMost: 1 },
})

/** A count of what must not happen at all. */
export const none = (what: string, count: number): Figure => ({
  what,
  ours: String(count),
  against: '0',
  ratio: count,
  target: { atMost: 0 },
})

/** A number with as many digits as a reader can use. */
export const formatNumber = (value: number): string =>
  Math.abs(value) >= 100 ? Math.round(value).toLocaleString('en') : String(Number(value.toPrecision(3)))
