import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { DecodeJob } from './decoder.ts'

/** The job of decoding a file as it is now. */
export const jobOf = async (source: string, target: string, more: Partial<DecodeJob> = {}): Promise<DecodeJob> => ({
  source,
  target,
  sha256: hash('sha256', await readFile(source), 'base64url'),
  ...more,
})

const parentOf = async (pid: string): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => '')
  return Number(/\) [^Z] (\d+)/.exec(stat)?.[1] ?? 0)
}

/** The processes that a process has started and that still run; Linux alone. */
export const childrenOf = async (parent: number): Promise<number[]> => {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name))
  const parents = await Promise.all(pids.map(parentOf))
  return pids.filter((_, at) => parents[at] === parent).map(Number)
}

/** Waits until something is so; a test's own time limit is the end of it. */
export const until = async <T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> => {
  for (;;) {
    const seen = await look()
    if (isSo(seen)) return seen
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
