import { hash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import type { DecodeJob } from '../decode/decoder.ts'

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

const cpuTicksOf = async (pid: number): Promise<number> => {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1')
  const [user, system] = stat
    .slice(stat.lastIndexOf(')') + 2)
    .split(' ')
    .slice(11, 13)
    .map(Number)
  return (user ?? 0) + (system ?? 0)
}

/** More than is left of a start, once the process has said which to lose first: only a decode takes it. */
const DECODE_TICKS = 30

/** Waits until a decoder process is in the middle of a picture; Linux alone. */
export const untilDecoding = async (pid: number): Promise<void> => {
  await until(
    () => readFile(`/proc/${pid}/oom_score_adj`, 'latin1'),
    (score) => score.trim() === '1000',
  )
  const start = await cpuTicksOf(pid)
  await until(
    () => cpuTicksOf(pid),
    (ticks) => ticks >= start + DECODE_TICKS,
  )
}

const isReady = async (pid: number): Promise<boolean> =>
  (await readFile(`/proc/${pid}/oom_score_adj`, 'latin1').catch(() => '')).trim() === '1000'

/** Waits until one of the decoder processes that a process has started is in the middle of a picture; others may end meanwhile. */
export const untilOneDecodes = async (parent: number): Promise<void> => {
  const starts = new Map<number, number>()
  const isDecoding = async (pid: number): Promise<boolean> => {
    const ticks = await cpuTicksOf(pid).catch(() => 0)
    if (!starts.has(pid) && (await isReady(pid))) starts.set(pid, ticks)
    return ticks >= (starts.get(pid) ?? Number.POSITIVE_INFINITY) + DECODE_TICKS
  }
  await until(
    async () => Promise.all((await childrenOf(parent)).map(isDecoding)),
    (decoding) => decoding.includes(true),
  )
}

/** Waits until something is so; a test's own time limit is the end of it. */
export const until = async <T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> => {
  for (;;) {
    const seen = await look()
    if (isSo(seen)) return seen
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}
