import type { Reader } from './readers.ts'

/** One line of a process's table of settings. A flag wins over its variable; both win over the default. */
export type Setting = {
  /** The long option, without dashes; null when only the environment sets it (secrets do not belong in a process list). */
  readonly flag: string | null
  /** The variable; null when only the option sets it. */
  readonly env: string | null
  readonly about: string
  /** How the value is written in --help; a setting without one is a switch. */
  readonly value?: string
  /** The text where none is given: the only default of the setting. */
  readonly default?: string
  /** The value of an option that is given without one. */
  readonly alone?: string
  /** A secret is also read from the file that NAME_FILE names. */
  readonly secret?: true
  /** Reads its text into its value; without one the value is the text, or `yes` for a switch. */
  readonly read?: Reader<unknown>
}

/** A process's settings by the names that its code uses. */
export type SettingsTable = Readonly<Record<string, Setting>>

/** A process's environment variables. */
export type Env = Readonly<Record<string, string | undefined>>
