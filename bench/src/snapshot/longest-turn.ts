import { setImmediate } from 'node:timers/promises'

/** The longest turn of the event loop, in milliseconds of the main thread's processor time and of the clock. */
export type LongestTurn = { readonly cpuMs: number; readonly wallMs: number }

const threadMs = (): number => {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** Runs `work` and watches every turn of the event loop meanwhile. Processor time leaves out what other programs do. */
export const watchTurns = async <T>(work: () => Promise<T>): Promise<{ result: T; longest: LongestTurn }> => {
  const longest = { cpuMs: 0, wallMs: 0 }
  let isRunning = true
  const watch = async (): Promise<void> => {
    while (isRunning) {
      const [cpuMs, wallMs] = [threadMs(), performance.now()]
      await setImmediate()
      const [turnCpuMs, turnWallMs] = [threadMs() - cpuMs, performance.now() - wallMs]
      // the kernel counts processor time in ticks of up to 4 ms, also those of the turn before; a turn took no more than the clock says
      longest.cpuMs = Math.max(longest.cpuMs, Math.min(turnCpuMs, turnWallMs))
      longest.wallMs = Math.max(longest.wallMs, turnWallMs)
    }
  }
  const watching = watch()
  await setImmediate()
  try {
    return { result: await work(), longest }
  } finally {
    isRunning = false
    await watching
  }
}
