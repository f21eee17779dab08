import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from '../project-files.ts'

/** A setting as `--help` prints it. */
export type SettingLine = {
  /** `--port PORT`, or empty where there is only a variable. */
  readonly option: string
  /** The environment variables, none for an option alone. */
  readonly variables: readonly string[]
  readonly meaning: string
}

/** Compiled modules alone: no setting of this machine reaches the command. */
const ENVIRONMENT = { NODE_COMPILE_CACHE: join(ROOT, 'node_modules/.cache/node') }

const printed = new Map<string, string>()

/** What a command prints with `--help`; it is asked once. */
export const helpOf = (...words: readonly string[]): string => {
  const call = words.join(' ')
  const asked = () =>
    execFileSync(process.execPath, [...words, '--help'], { cwd: ROOT, encoding: 'utf8', env: ENVIRONMENT })
  const help = printed.get(call) ?? asked()
  printed.set(call, help)
  return help
}

const LINE =
  /^ {2}(?<option>--\S+(?: \S+)?)? {2,}(?<variables>[A-Z][A-Z0-9_]*(?:, [A-Z][A-Z0-9_]*)*)? {2,}(?<meaning>\S.*)$/gm
const NO_SETTING = ['--help', '--version']

/** The settings in a text of `--help`, in their order. */
export const settingsIn = (help: string): SettingLine[] =>
  [...help.matchAll(LINE)]
    .map(({ groups }): SettingLine => {
      const { option = '', variables, meaning = '' }: Partial<Record<string, string>> = groups ?? {}
      return { option, variables: variables?.split(', ') ?? [], meaning }
    })
    .filter(({ option }) => !NO_SETTING.includes(option))

/** The worker's process. */
export const WORKER = 'apps/worker/src/main.ts'

/** A job as the worker's `--help` prints it: its name, how it is called, and what it does. */
export type JobLine = { readonly name: string; readonly call: string; readonly about: string }

/** The jobs of the worker, in their order. */
export const jobs = (): JobLine[] =>
  [...helpOf(WORKER).matchAll(/^ {2}(?<call>(?<name>[a-z]+)(?: \S.*?)?) {2,}(?<about>\S.*)$/gm)].map(({ groups }) => {
    const { name = '', call = '', about = '' }: Partial<Record<string, string>> = groups ?? {}
    return { name, call, about }
  })

/** A row of a Markdown table. */
export const row = (...cells: readonly string[]): string =>
  `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`

/** Words in code style, with commas between; nothing for none. */
export const code = (...words: readonly string[]): string =>
  words
    .filter(Boolean)
    .map((word) => `\`${word}\``)
    .join(', ')
