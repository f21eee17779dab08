import { open, readdir, readFile } from 'node:fs/promises'

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

/**
 * Waits until some of the decoder processes that a process has started are in the middle of a picture, and gives these; others may end meanwhile.
 * Gives none when nothing is left to decode, as `isOver` says.
 */
export const untilOneDecodes = async (parent: number, isOver = async () => false): Promise<readonly number[]> => {
  const starts = new Map<number, number>()
  const isDecoding = async (pid: number): Promise<boolean> => {
    const ticks = await cpuTicksOf(pid).catch(() => 0)
    if (!starts.has(pid) && (await isReady(pid))) starts.set(pid, ticks)
    return ticks >= (starts.get(pid) ?? Number.POSITIVE_INFINITY) + DECODE_TICKS
  }
  const look = async () => {
    const children = await childrenOf(parent)
    const decoding = await Promise.all(children.map(isDecoding))
    const busy = children.filter((_, at) => decoding[at])
    return { busy, isDone: busy.length > 0 || (await isOver()) }
  }
  return (await until(look, ({ isDone }) => isDone)).busy
}

/** Waits until something is so; a test's own time limit is the end of it. */
export const until = async <T>(look: () => Promise<T>, isSo: (seen: T) => boolean): Promise<T> => {
  for (;;) {
    const seen = await look()
    if (isSo(seen)) return seen
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
}

/** An instruction that ends a process: a breakpoint that nobody waits for, or what no processor knows. */
const BROKEN = process.arch === 'arm64' ? 0x00 : 0xcc

/** Has a decoder process crash in the native code that decodes: that code is broken in its memory; Linux alone. */
export const crashInNativeCode = async (pid: number): Promise<void> => {
  const maps = await readFile(`/proc/${pid}/maps`, 'latin1')
  const memory = await open(`/proc/${pid}/mem`, 'r+')
  try {
    for (const [, from, to] of maps.matchAll(/^([0-9a-f]+)-([0-9a-f]+) r-xp .*libvips.*$/gm)) {
      const [start, end] = [Number(`0x${from}`), Number(`0x${to}`)]
      await memory.write(Buffer.alloc(end - start, BROKEN), 0, end - start, start)
    }
  } finally {
    await memory.close()
  }
}
