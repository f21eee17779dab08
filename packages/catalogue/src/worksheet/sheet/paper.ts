/** The papers that a worksheet is printed on, in points. */
export const PAPERS = { a4: { width: 595.28, height: 841.89 }, letter: { width: 612, height: 792 } } as const

/** The name of a paper. */
export type Paper = keyof typeof PAPERS

/** The white edge that every printer leaves, in points. */
export const MARGIN = 42

/** The pictures of a page. */
export const PICTURES_A_PAGE = 4

const LEVELS = [1 / 6, 1 / 2, 5 / 6]

/** Three levels of a ladder that are far from each other; fewer where it has fewer. */
export const sheetLevels = (ladder: readonly number[]): readonly number[] => [
  ...new Set(LEVELS.flatMap((part) => ladder[Math.round((ladder.length - 1) * part)] ?? [])),
]
