/** Cells of a grid: their indices, and the size of the grid. */
export type Cells = { readonly columns: number; readonly rows: number; readonly cells: readonly number[] }

/** Where cells lie: one of nine fields, a strip from side to side, or all over. */
export type Place =
  | `${'top' | 'middle' | 'bottom'}${'Left' | 'Center' | 'Right'}`
  | `along${'Top' | 'Middle' | 'Bottom' | 'Left' | 'Center' | 'Right'}`
  | 'allOver'
/** What cells look like as a whole, if there is a word for it. */
export type Form =
  | 'horizontal'
  | 'vertical'
  | 'rising'
  | 'falling'
  | 'ring'
  | 'narrowTop'
  | 'narrowBottom'
  | 'narrowLeft'
  | 'narrowRight'
  | 'block'
  | 'round'

const at = ({ columns, cells }: Cells) =>
  cells.map((index) => ({ x: (index % columns) + 0.5, y: Math.floor(index / columns) + 0.5 }))

const boxOf = (shape: Cells) => {
  const points = at(shape)
  const xs = points.map(({ x }) => x)
  const ys = points.map(({ y }) => y)
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)]
  return { left, top, width: right - left + 1, height: bottom - top + 1 }
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length
const third = <T>(share: number, [low, middle, high]: readonly [T, T, T]): T =>
  share < 0.38 ? low : share > 0.62 ? high : middle

/** Where the cells lie in the picture. */
export const placeOf = (shape: Cells): Place => {
  const { width, height } = boxOf(shape)
  const points = at(shape)
  const x = mean(points.map((point) => point.x)) / shape.columns
  const y = mean(points.map((point) => point.y)) / shape.rows
  const isWide = width >= shape.columns * 0.75
  const isHigh = height >= shape.rows * 0.75
  if (isWide && isHigh) return 'allOver'
  if (isWide) return third<Place>(y, ['alongTop', 'alongMiddle', 'alongBottom'])
  if (isHigh) return third<Place>(x, ['alongLeft', 'alongCenter', 'alongRight'])
  return `${third(y, ['top', 'middle', 'bottom'] as const)}${third(x, ['Left', 'Center', 'Right'] as const)}`
}

/** The ratio of the long axis to the short one, and the angle of the long one, 0 along the rows and positive upwards to the right. */
const axesOf = (shape: Cells) => {
  const points = at(shape)
  const [x0, y0] = [mean(points.map(({ x }) => x)), mean(points.map(({ y }) => y))]
  const xx = mean(points.map(({ x }) => (x - x0) ** 2)) + 1 / 12
  const yy = mean(points.map(({ y }) => (y - y0) ** 2)) + 1 / 12
  const xy = mean(points.map(({ x, y }) => (x - x0) * (y0 - y)))
  const spread = Math.hypot((xx - yy) / 2, xy)
  const [long, short] = [(xx + yy) / 2 + spread, Math.max(1 / 12, (xx + yy) / 2 - spread)]
  return { ratio: Math.sqrt(long / short), angle: Math.atan2(2 * xy, xx - yy) / 2 }
}

const LONG = 2
const directionOf = (angle: number): Form => {
  const eighth = Math.PI / 8
  if (Math.abs(angle) < eighth) return 'horizontal'
  if (Math.abs(angle) > 3 * eighth) return 'vertical'
  return angle > 0 ? 'rising' : 'falling'
}

/** The cells within the box that the shape shuts off from the box's edge. */
const countEnclosed = (shape: Cells): number => {
  const box = boxOf(shape)
  const own = new Set(shape.cells)
  const [left, top] = [Math.floor(box.left) - 1, Math.floor(box.top) - 1]
  const [width, height] = [box.width + 2, box.height + 2]
  const isOwn = (x: number, y: number) =>
    x + left >= 0 && x + left < shape.columns && own.has((y + top) * shape.columns + x + left)
  const outside = new Set([0])
  for (const index of outside) {
    const [x, y] = [index % width, Math.floor(index / width)]
    for (const [nx, ny] of [
      [x - 1, y],
      [x + 1, y],
      [x, y - 1],
      [x, y + 1],
    ] as const)
      if (nx >= 0 && ny >= 0 && nx < width && ny < height && !isOwn(nx, ny)) outside.add(ny * width + nx)
  }
  return width * height - outside.size - shape.cells.length
}

/** How much narrower one end is than the other: under 1 the first end, in the direction of rows or of columns. */
const taperOf = (shape: Cells, axis: 'x' | 'y'): number => {
  const box = boxOf(shape)
  const [start, length] = axis === 'y' ? [box.top, box.height] : [box.left, box.width]
  const points = at(shape)
  const countWithin = (from: number, to: number) =>
    points.filter((point) => point[axis] - start + 0.5 > from * length && point[axis] - start + 0.5 <= to * length)
      .length
  return countWithin(0, 1 / 3) / Math.max(1, countWithin(2 / 3, 1))
}

const NARROW = 0.55
const RING = 0.2

/** The word for a shape, null for one without. Few cells have none: they are a spot. */
export const formOf = (shape: Cells): Form | null => {
  const count = shape.cells.length
  if (count < 4) return null
  const { width, height } = boxOf(shape)
  if (countEnclosed(shape) >= width * height * RING) return 'ring'
  const { ratio, angle } = axesOf(shape)
  if (ratio >= LONG) return directionOf(angle)
  const [down, across] = [taperOf(shape, 'y'), taperOf(shape, 'x')]
  if (down <= NARROW) return 'narrowTop'
  if (down >= 1 / NARROW) return 'narrowBottom'
  if (across <= NARROW) return 'narrowLeft'
  if (across >= 1 / NARROW) return 'narrowRight'
  const fill = count / (width * height)
  return fill >= 0.93 ? 'block' : fill >= 0.65 ? 'round' : null
}

/** Whether the left half mirrors the right one, but for one cell in eight. */
export const isSymmetric = (shape: Cells): boolean => {
  const { left, width } = boxOf(shape)
  const own = new Set(shape.cells)
  const mirrored = shape.cells.filter((index) => {
    const column = index % shape.columns
    return own.has(index - column + Math.round(2 * left + width - 2) - column)
  })
  return mirrored.length >= shape.cells.length * 0.875
}
