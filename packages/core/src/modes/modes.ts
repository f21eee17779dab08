import type { Mode } from '../play/mode.ts'
import { choices } from './choices/choices.ts'
import { typed } from './typed/typed.ts'

/** The names of all ways to answer, as settings and logs have them. */
export const MODE_NAMES = ['typed', 'choices'] as const

/** The name of a way to answer. */
export type ModeName = (typeof MODE_NAMES)[number]

const MODES: Readonly<Record<ModeName, Mode>> = { typed, choices }

/** The mode of a name. */
export const modeOf = (name: ModeName): Mode => MODES[name]
