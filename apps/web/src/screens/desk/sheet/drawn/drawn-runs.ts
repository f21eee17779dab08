/** How the pictures lie on the page: how many side by side, and how tall a row is with the gap below it. */
export type Grid = { readonly columns: number; readonly rowPx: number }

/** The rows in sight, from 0. */
export type Sight = { readonly first: number; readonly last: number }

/** Pictures that are drawn one after another, below rows that are not. */
export type Run = { readonly skippedRows: number; readonly from: number; readonly to: number }

/** Up to this number all pictures are drawn: a page of them. */
const WHOLE_MOST = 100

/** The rows in sight where the list begins `topPx` below the top of a window of this height. */
export const rowsInSight = ({ rowPx }: Grid, topPx: number, heightPx: number): Sight => ({
  first: Math.floor(-topPx / rowPx),
  last: Math.floor((heightPx - topPx) / rowPx),
})

type Wanted = {
  readonly count: number
  readonly grid: Grid | undefined
  readonly sight: Sight
  /** The picture that was focused or clicked last. */
  readonly at: number
}

/** The rows that are drawn: those in sight and as many before and after, the ends, and those to which keys lead from a picture. */
const rowsWanted = ({ count, grid, sight, at }: Wanted & { readonly grid: Grid }): readonly number[] => {
  const last = Math.ceil(count / grid.columns) - 1
  const seen = sight.last - sight.first + 1
  const own = Math.floor(at / grid.columns)
  const near = Array.from({ length: 3 * seen }, (_, row) => sight.first - seen + row)
  const rows = [0, ...near, own - 1, own, own + 1, last]
  return [...new Set(rows.filter((row) => row >= 0 && row <= last))].sort((one, other) => one - other)
}

/** Which pictures are drawn: of thousands, those around what is seen and used, so that a key costs the same on any sheet. */
export const drawnRuns = (wanted: Wanted): readonly Run[] => {
  const { count, grid } = wanted
  if (!grid || count <= WHOLE_MOST) return [{ skippedRows: 0, from: 0, to: Math.min(count, WHOLE_MOST) }]
  const runs: Run[] = []
  let next = 0
  for (const row of rowsWanted({ ...wanted, grid })) {
    const to = Math.min((row + 1) * grid.columns, count)
    const before = runs.at(-1)
    if (before && row === next) runs[runs.length - 1] = { ...before, to }
    else runs.push({ skippedRows: row - next, from: row * grid.columns, to })
    next = row + 1
  }
  return runs
}
