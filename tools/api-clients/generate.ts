import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where the generated clients are; nothing of it is kept. */
export const GENERATED = join(import.meta.dirname, 'dist')

const TOOLS = join(import.meta.dirname, 'node_modules/.bin')

const run = (command: string, args: readonly string[]): void => {
  const { error, status, stdout, stderr } = spawnSync(command, args, { cwd: import.meta.dirname, encoding: 'utf8' })
  if (error) throw new Error(`${command} can't be started`, { cause: error })
  if (status !== 0) throw new Error(`${command} ended with ${status}:\n${stdout}${stderr}`)
}

/** Installs the tools from their own lock file, unless they are there. */
export const installTools = (): void => {
  if (!existsSync(join(TOOLS, 'redocly'))) run('npm', ['ci', '--ignore-scripts'])
}

/** Checks an OpenAPI document by the recommended rules of Redocly; throws with what it complains of. */
export const lintDocument = (file: string): void => run(join(TOOLS, 'redocly'), ['lint', file, '--max-problems', '20'])

/** Writes a typed client of a document by each generator. */
export const generateClients = (file: string): void => {
  run(join(TOOLS, 'oazapfts'), [file, join(GENERATED, 'oazapfts.ts')])
  const options = ['--enum-style', 'const', '--output', GENERATED, '--name', 'swagger-typescript-api.ts']
  run(join(TOOLS, 'swagger-typescript-api'), ['generate', '--path', file, ...options])
}

/** Checks by TypeScript that the programs in `players/` fit the generated clients. */
export const checkPlayers = (): void => run('tsc', ['--project', 'players'])
