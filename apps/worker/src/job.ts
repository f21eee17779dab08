import type { Settings, SettingsTable } from '@pd/runtime'
import type { Figures } from './record-run.ts'
import type { Reporter } from './reporter.ts'

/** The operand that stands for standard output or input. */
export const PIPE = '-'

/** What every job gets: where it reports, when it stops, and the version of the game. */
export type JobTools = {
  readonly reporter: Reporter
  readonly stop: AbortSignal
  readonly version: string
  /** Writes to standard output as it is, for a person. */
  readonly print: (text: string) => void
  /** All words that follow the name of the job on the command line. */
  readonly operands: readonly string[]
  /** Writes an event of the audit log. */
  readonly audit: (event: string, facts: Readonly<Record<string, unknown>>) => void
  /** Records a run of another job, which this one calls, with its start and its end. */
  readonly record: (job: string, run: (figures: Figures) => Promise<number>) => Promise<number>
  /** The figures of this run, filled in by the job and recorded with its end. */
  readonly figures: Figures
}

/** A job of the worker; `run` resolves with the exit code, or throws a fault that has one. */
export type Job<T extends SettingsTable = SettingsTable> = {
  readonly name: string
  readonly about: string
  /** What follows the name on the command line: one word unless there may be more. */
  readonly operand?: { readonly word: string; readonly required: boolean; readonly most?: number }
  readonly settings: T
  /** A job that changes nothing, or not with these operands; its run is not recorded. */
  readonly isReadOnly?: true | ((operands: readonly string[]) => boolean)
  run(settings: Settings<T>, operand: string | undefined, tools: JobTools): Promise<number>
}

/** Returns the job unchanged; the compiler checks the names of its settings. */
export const defineJob = <T extends SettingsTable>(job: Job<T>): Job => job
