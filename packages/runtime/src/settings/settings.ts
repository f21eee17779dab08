import { readFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { readNpmFlags } from './npm-flags.ts'
import { asText, type Reader } from './readers.ts'
import type { Env, Setting, SettingsTable } from './settings-table.ts'

export * from './readers.ts'
export type { Env, Setting, SettingsTable } from './settings-table.ts'

type ValueOf<S extends Setting> =
  | (S extends { readonly read: Reader<infer V> } ? V : string)
  | (S extends { readonly default: string } ? never : undefined)

/** The values of a table's settings, as their readers give them; undefined where a setting has neither text nor default. */
export type Settings<T extends SettingsTable> = { readonly [K in keyof T]: ValueOf<T[K]> }

/** What a command line and an environment were read as: settings, a request for help or the version, or complaints. */
type SettingsResult<T extends SettingsTable> =
  | {
      readonly kind: 'settings'
      readonly settings: Settings<T>
      readonly operands: readonly string[]
      /** The files that secrets were read from. */
      readonly files: { readonly [K in keyof T]?: string }
    }
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'complaints'; readonly complaints: readonly string[] }

/** Options that every process has, without a line in its table. */
const COMMON_FLAGS = ['help', 'h', 'version']

const options = (table: SettingsTable) =>
  Object.fromEntries(
    Object.values(table).flatMap(({ flag, value }) =>
      flag === null ? [] : [[flag, { type: value ? ('string' as const) : ('boolean' as const) }]],
    ),
  )

/** The arguments with the value of each option that may stand alone, and does. */
const withLoneValues = (table: SettingsTable, argv: readonly string[]): string[] =>
  argv.map((argument, index) => {
    const lone = Object.values(table).find(({ flag, alone }) => alone !== undefined && argument === `--${flag}`)
    const next = argv[index + 1]
    return lone && (next === undefined || next.startsWith('-')) ? `${argument}=${lone.alone}` : argument
  })

/** The flags given, and a complaint for each that the table does not know or that lacks its value. */
const readFlags = (table: SettingsTable, argv: readonly string[]) => {
  const known = options(table)
  const args = withLoneValues(table, argv)
  const { tokens } = parseArgs({ args, options: known, strict: false, allowPositionals: true, tokens: true })
  const flags = new Map<string, string>()
  const operands: string[] = []
  const complaints: string[] = []
  for (const token of tokens) {
    if (token.kind === 'positional') operands.push(token.value)
    if (token.kind !== 'option' || COMMON_FLAGS.includes(token.name)) continue
    const option = Object.hasOwn(known, token.name) ? known[token.name] : undefined
    if (!option) complaints.push(`${token.rawName} is not an option. --help lists them all.`)
    else if (option.type === 'string' && !token.value) complaints.push(`${token.rawName} needs a value.`)
    else flags.set(token.name, option.type === 'string' ? (token.value ?? '') : 'yes')
  }
  const isGiven = (...names: string[]) => tokens.some((token) => token.kind === 'option' && names.includes(token.name))
  return { flags, operands, complaints, isHelp: isGiven('help', 'h'), isVersion: isGiven('version') }
}

type Read = { readonly value?: string | undefined; readonly file?: string; readonly complaint?: string }

const readSecret = (name: string, env: Env): Read => {
  const file = env[`${name}_FILE`]
  if (!file) return { value: env[name] || undefined }
  if (env[name]) return { complaint: `${name} and ${name}_FILE are both set: keep one.` }
  try {
    return { value: readFileSync(file, 'utf8').replace(/\r?\n$/, ''), file }
  } catch (error) {
    return { complaint: `${name}_FILE can't be read: ${(error as Error).message}.` }
  }
}

const readVariable = ({ env: name, secret }: Setting, env: Env): Read => {
  if (name === null) return {}
  return secret ? readSecret(name, env) : { value: env[name] || undefined }
}

/** Where settings are read from, and how many operands the command line may have: none by default. */
type SettingsSource = { readonly argv: readonly string[]; readonly env: Env; readonly mostOperands?: number }

/** The options and operands on the command line, with the options that npm has taken for its own put back. */
const readCommandLine = (table: SettingsTable, { argv, env, mostOperands = 0 }: SettingsSource) => {
  const line = readFlags(table, argv)
  const npm = readNpmFlags(table, env, mostOperands === 0 ? line.operands : [])
  const flags = new Map([...npm.flags, ...line.flags])
  const operands = npm.usedOperand || npm.complaint ? [] : line.operands
  const complaints = operands
    .slice(mostOperands)
    .map((word) => `"${word}" is not an option. --help lists them all.`)
    .concat(npm.complaint ?? [])
  return { ...line, flags, operands: operands.slice(0, mostOperands), complaints: [...line.complaints, ...complaints] }
}

/** Reads a process's settings once, and gathers everything that is wrong with them. */
export const readSettings = <T extends SettingsTable>(table: T, source: SettingsSource): SettingsResult<T> => {
  const { flags, operands, complaints, isHelp, isVersion } = readCommandLine(table, source)
  if (isHelp) return { kind: 'help' }
  if (isVersion) return { kind: 'version' }
  const settings: Record<string, unknown> = {}
  const files: Record<string, string> = {}
  for (const [name, setting] of Object.entries(table)) {
    const fromEnv = readVariable(setting, source.env)
    if (fromEnv.complaint) complaints.push(fromEnv.complaint)
    if (fromEnv.file) files[name] = fromEnv.file
    const flag = setting.flag === null ? undefined : flags.get(setting.flag)
    const text = flag ?? fromEnv.value ?? setting.default
    const reading = text === undefined ? null : (setting.read ?? asText)(text)
    settings[name] = reading?.ok ? reading.value : undefined
    if (reading?.ok === false)
      complaints.push(`${flag === undefined ? setting.env : `--${setting.flag}`} ${reading.complaint}`)
  }
  if (complaints.length) return { kind: 'complaints', complaints }
  return { kind: 'settings', settings: settings as Settings<T>, operands, files: files as { [K in keyof T]?: string } }
}

/** The text of --help: every option, its variable and its default. */
export const describeSettings = (table: SettingsTable): string => {
  const rows = Object.values(table).map((setting) => {
    const value = setting.value && (setting.alone === undefined ? ` ${setting.value}` : ` [${setting.value}]`)
    const option = setting.flag === null ? '' : `--${setting.flag}${value ?? ''}`
    const variable = setting.secret ? `${setting.env}, ${setting.env}_FILE` : (setting.env ?? '')
    const standard = (setting.default ?? '') === '' ? '' : ` (default ${setting.default})`
    return [option, variable, `${setting.about}${standard}`] as const
  })
  rows.push(['--help', '', 'print this'], ['--version', '', 'print the version'])
  const width = (column: 0 | 1) => Math.max(...rows.map((row) => row[column].length))
  const lines = rows.map(([option, variable, about]) =>
    `  ${option.padEnd(width(0))}  ${variable.padEnd(width(1))}  ${about}`.trimEnd(),
  )
  return lines.join('\n')
}
