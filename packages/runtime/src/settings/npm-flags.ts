import type { Env, SettingsTable } from './settings-table.ts'

/** The options that npm kept for itself, since no "--" stood before them. */
type NpmFlags = {
  readonly flags: ReadonlyMap<string, string>
  /** Whether the only operand turned out to be the value of an option. */
  readonly usedOperand: boolean
  readonly complaint: string | null
}

const COMMANDS: Readonly<Record<string, string>> = { start: 'npm start', worker: 'npm run worker' }

const variableOf = (flag: string): string => `npm_config_${flag.replaceAll('-', '_')}`

const listed = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`

/**
 * What `npm start --port 9000` means. npm 9 to 11 take an option that they don't know for a switch of their own, hand it on as
 * `npm_config_port=true` and the 9000 as an operand; `--port=9000` keeps its value. One option and one operand belong together;
 * of several, npm does not tell which value was whose, and the complaint says how to write it.
 */
export const readNpmFlags = (table: SettingsTable, env: Env, operands: readonly string[]): NpmFlags => {
  const command = COMMANDS[env.npm_lifecycle_event ?? '']
  const flags = new Map<string, string>()
  if (command === undefined) return { flags, usedOperand: false, complaint: null }
  const unclear: string[] = []
  for (const { flag, value, alone } of Object.values(table)) {
    const given = flag === null ? undefined : env[variableOf(flag)]
    if (flag === null || given === undefined || given === '') continue
    if (value === undefined && (given === 'true' || given === 'false')) flags.set(flag, given === 'true' ? 'yes' : 'no')
    else if (value !== undefined && given !== 'true') flags.set(flag, given)
    else if (alone !== undefined && operands.length === 0) flags.set(flag, alone)
    else unclear.push(flag)
  }
  const [flag, ...others] = unclear
  if (flag === undefined) return { flags, usedOperand: false, complaint: null }
  const [operand, ...more] = operands
  if (others.length === 0 && operand !== undefined && more.length === 0)
    return { flags: flags.set(flag, operand), usedOperand: true, complaint: null }
  const kept = listed(unclear.map((name) => `--${name}`))
  const complaint = `npm kept ${kept} for itself: put -- before the options, as in "${command} -- --${flag} …".`
  return { flags, usedOperand: false, complaint }
}
