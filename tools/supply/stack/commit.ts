import { runCommand } from '../run-command.ts'
import { ROOT } from './root.ts'

/** A commit with its time in epoch seconds. */
export type Commit = { readonly id: string; readonly seconds: number }

/** What is checked out; its time stands for "now" wherever the same commit is to give the same bytes. */
export const readCommit = async (): Promise<Commit> => {
  const [id = '', seconds = ''] = (await runCommand('git', ['log', '-1', '--format=%H %ct'], { cwd: ROOT })).split(' ')
  return { id, seconds: Number(seconds) }
}
