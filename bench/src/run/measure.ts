import type { Figure } from './figure.ts'
import type { Need } from './needs.ts'
import type { Processes } from './processes.ts'

/** What a measure works with; the folder is its own, and goes when the run ends. */
export type Bench = {
  readonly folder: string
  readonly rounds: number
  /** Whether a small run is enough, where a measure has one. */
  readonly quick: boolean
  readonly processes: Processes
  /** Tells what is being done, and what a figure has no room for. */
  readonly say: (line: string) => void
}

/** A group of figures that are measured together. */
export type Measure = {
  readonly name: string
  readonly about: string
  /** Checked before any measure starts. */
  readonly needs: readonly Need[]
  readonly run: (bench: Bench) => Promise<Figure[]>
}
