import type { Crop } from '@pd/contract/client'

/** A place in a picture, as fractions of its width and height. */
export type Point = { readonly x: number; readonly y: number }

/** All of a picture. */
export const WHOLE: Crop = { left: 0, top: 0, width: 1, height: 1 }
/** The least that a crop leaves of a side. */
const LEAST = 0.1
/** What an arrow key moves or sizes a crop by. */
export const STEP = 0.02

const bound = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value))
/** Fractions of four digits: a crop that is moved there and back is the same crop. */
const round = (value: number): number => Math.round(value * 10_000) / 10_000

/** A crop by its opposite corners, in any order, within the picture. */
export const cropBetween = (one: Point, other: Point): Crop => {
  const left = bound(Math.min(one.x, other.x), 0, 1 - LEAST)
  const top = bound(Math.min(one.y, other.y), 0, 1 - LEAST)
  return {
    left: round(left),
    top: round(top),
    width: round(bound(Math.max(one.x, other.x) - left, LEAST, 1 - left)),
    height: round(bound(Math.max(one.y, other.y) - top, LEAST, 1 - top)),
  }
}

/** The crop moved by fractions of the picture; it stops at the edge. */
const moveCrop = (crop: Crop, x: number, y: number): Crop => ({
  ...crop,
  left: round(bound(crop.left + x, 0, 1 - crop.width)),
  top: round(bound(crop.top + y, 0, 1 - crop.height)),
})

/** The crop made larger or smaller at its right and lower side. */
const sizeCrop = (crop: Crop, x: number, y: number): Crop => ({
  ...crop,
  width: round(bound(crop.width + x, LEAST, 1 - crop.left)),
  height: round(bound(crop.height + y, LEAST, 1 - crop.top)),
})

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** What a key makes of a crop: arrows move it, with Shift they size it; undefined for every other key. */
export const cropByKey = (crop: Crop, key: string, isShift: boolean): Crop | undefined => {
  const [x, y] = ARROWS[key] ?? []
  if (x === undefined || y === undefined) return undefined
  return isShift ? sizeCrop(crop, x, y) : moveCrop(crop, x, y)
}

/** A crop of what an earlier crop left, as a crop of the whole picture. */
export const cropWithin = (outer: Crop | null, { left, top, width, height }: Crop): Crop => {
  const whole = outer ?? WHOLE
  return {
    left: round(whole.left + left * whole.width),
    top: round(whole.top + top * whole.height),
    width: round(width * whole.width),
    height: round(height * whole.height),
  }
}

/** Whether a crop leaves all of the picture. */
export const isWhole = ({ width, height }: Crop): boolean => width > 0.999 && height > 0.999

/** What a pointer does that went down: it moves the crop, or draws one from a corner that stays. */
export type Grab =
  | { readonly kind: 'move'; readonly at: Point; readonly from: Crop }
  | { readonly kind: 'draw'; readonly corner: Point }

/** How near to a corner a pointer takes hold of it. */
const REACH = 0.08

const cornersOf = ({ left, top, width, height }: Crop): Point[] =>
  [left, left + width].flatMap((x) => [top, top + height].map((y) => ({ x, y })))

const isInside = ({ left, top, width, height }: Crop, { x, y }: Point): boolean =>
  x >= left && x <= left + width && y >= top && y <= top + height

/** What a pointer that goes down at a place does: near a corner it draws from the opposite one, inside it moves, elsewhere it draws anew. */
export const grabAt = (crop: Crop, at: Point): Grab => {
  const corners = cornersOf(crop)
  const near = corners.findIndex(({ x, y }) => Math.hypot(x - at.x, y - at.y) < REACH)
  const opposite = corners[corners.length - 1 - near]
  if (near >= 0 && opposite) return { kind: 'draw', corner: opposite }
  return isInside(crop, at) && !isWhole(crop) ? { kind: 'move', at, from: crop } : { kind: 'draw', corner: at }
}

/** The crop while the pointer is at a place. */
export const dragTo = (grab: Grab, to: Point): Crop =>
  grab.kind === 'move' ? moveCrop(grab.from, to.x - grab.at.x, to.y - grab.at.y) : cropBetween(grab.corner, to)
