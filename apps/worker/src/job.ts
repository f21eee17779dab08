import type { Settings, SettingsTable } from '@pd/runtime'
import type { Figures } from './keep-run.ts'
import type { Telling } from './telling.ts'

/** What every job is handed: how to tell, when to stop, and which version this is. */
export type JobTools = {
  readonly telling: Telling
  readonly stop: AbortSignal
  readonly version: string
  /** Writes to standard output as it is, for a person. */
  readonly print: (text: string) => void
  /** What it counted, for those who watch; it fills them in. */
  readonly figures: Figures
}

/** One thing that the worker can do; `run` gives the exit code, or throws a fault that has one. */
export type Job<T extends SettingsTable = SettingsTable> = {
  readonly name: string
  readonly about: string
  /** What follows the name on the command line. */
  readonly operand?: { readonly word: string; readonly required: boolean }
  readonly settings: T
  /** It changes nothing, so its run is kept neither in the log nor in the database. */
  readonly isReadOnly?: true
  run(settings: Settings<T>, operand: string | undefined, tools: JobTools): Promise<number>
}

/** A job as it is, with its settings' names checked where it is written. */
export const defineJob = <T extends SettingsTable>(job: Job<T>): Job => job
