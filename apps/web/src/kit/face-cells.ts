import { scatter } from '../mosaic/split.ts'

/** How many cells a face is wide and high. */
export const FACE_SIDE = 5

const HALF = Math.ceil(FACE_SIDE / 2)
/** Hues in degrees that differ at a glance, for teams 1, 2, 3 and so on. */
const TEAM_HUES = [210, 20, 140, 290, 55, 180, 340, 95]

const seedOf = (id: string): number =>
  [...id].reduce((sum, sign, place) => (sum * 31 + sign.charCodeAt(0) + place) % 99_991, 7)

const isMarked = (seed: number, column: number, row: number): boolean => {
  const mirrored = Math.min(column, FACE_SIDE - 1 - column)
  return scatter(seed + mirrored, row * 7 + 1) < 0.55
}

/** The face of a player: its hue, that of the team where there is one, and which of its cells are marked; left is right mirrored. */
export const faceOf = (
  id: string,
  team: number | null,
): { readonly hue: number; readonly marked: readonly number[] } => {
  const seed = seedOf(id)
  const cells = Array.from({ length: FACE_SIDE * FACE_SIDE }, (_, index) => index)
  const marked = cells.filter((index) => isMarked(seed, index % FACE_SIDE, Math.floor(index / FACE_SIDE)))
  const hue = team === null ? Math.floor(scatter(seed, HALF) * 360) : (TEAM_HUES[(team - 1) % TEAM_HUES.length] ?? 0)
  return { hue, marked }
}
