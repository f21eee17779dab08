import assert from 'node:assert/strict'
import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

type Env = Readonly<Record<string, string>>

const WORKER = join(import.meta.dirname, '../../../../apps/worker/src/main.ts')

/** All that a process of a test has of this one's environment. */
const INHERITED = { PATH: process.env.PATH, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE }
type Line = Readonly<Record<string, unknown>>

/** How a worker ended, and what it said. */
export type Ended = { readonly code: number | null; readonly out: string; readonly err: string }

/** Starts the worker as a process of its own. */
export const start = (words: readonly string[], env: Env = {}): ChildProcess =>
  spawn(process.execPath, [WORKER, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...INHERITED, ...env },
  })

const end = async (child: ChildProcess): Promise<Ended> => {
  let [out, err] = ['', '']
  child.stdout?.on('data', (chunk) => {
    out += chunk
  })
  child.stderr?.on('data', (chunk) => {
    err += chunk
  })
  const [code] = await once(child, 'close')
  return { code, out, err: err.trim() }
}

export const work = (words: readonly string[], env?: Env): Promise<Ended> => end(start(words, env))

/** Does something as soon as a first line of the log is such. */
export const onLine = async (
  child: ChildProcess,
  isSuch: (line: Line) => boolean,
  act: (child: ChildProcess) => unknown,
): Promise<Ended> => {
  const ended = end(child)
  if (!child.stdout) return assert.fail()
  const lines = createInterface(child.stdout)
  const listen = (line: string) => {
    if (!isSuch(JSON.parse(line))) return
    lines.off('line', listen)
    act(child)
  }
  lines.on('line', listen)
  return ended
}

/** Does something as soon as a first line tells how far the job is. */
export const onProgress = (child: ChildProcess, act: (child: ChildProcess) => unknown): Promise<Ended> =>
  onLine(child, (line) => 'done' in line, act)

const allLinesOf = ({ out }: Ended): Line[] =>
  out
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line))

/** What a job says of its work. */
export const linesOf = (ended: Ended): Line[] => allLinesOf(ended).filter(({ log }) => log !== 'audit')

/** What must be proved later. */
export const auditOf = (ended: Ended): Line[] => allLinesOf(ended).filter(({ log }) => log === 'audit')
