import type { Mode } from '../play/mode.ts'
import { choices } from './choices/choices.ts'
import { typed } from './typed/typed.ts'

const MODES = { typed, choices } as const satisfies Readonly<Record<string, Mode>>

/** The name of a way to answer, as settings and logs have it. */
export type ModeName = keyof typeof MODES

/** The names of all ways to answer, in the order in which they are offered. */
export const MODE_NAMES = Object.keys(MODES) as readonly ModeName[]

/** The mode of a name. */
export const modeOf = (name: ModeName): Mode => MODES[name]
