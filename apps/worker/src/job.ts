import type { Settings, SettingsTable } from '@pd/runtime'
import type { Figures } from './keep-run.ts'
import type { Telling } from './telling.ts'

/** What every job is handed: how to tell, when to stop, and which version this is. */
export type JobTools = {
  readonly telling: Telling
  readonly stop: AbortSignal
  readonly version: string
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
  run(settings: Settings<T>, operand: string | undefined, tools: JobTools): Promise<number>
}

/** A job as it is, with its settings' names checked where it is written. */
export const defineJob = <T extends SettingsTable>(job: Job<T>): Job => job
