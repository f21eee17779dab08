/**
 * The processor time of a run in milliseconds, the least of three and at least 1: what the other programs of the machine do is left out, so
 * that two of these can be compared in a test.
 */
export const processorMs = (run: () => void): number => {
  const times = [1, 2, 3].map(() => {
    const before = process.threadCpuUsage()
    run()
    const { user, system } = process.threadCpuUsage(before)
    return (user + system) / 1000
  })
  return Math.max(1, Math.min(...times))
}
