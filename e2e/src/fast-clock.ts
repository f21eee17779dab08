/** Preloaded into the game's process: its clocks and timers run `CLOCK_SPEED` times as fast. */
const speed = Number(process.env.CLOCK_SPEED)

const quicken = (read: () => number): (() => number) => {
  const begin = read()
  return () => begin + (read() - begin) * speed
}

Date.now = quicken(Date.now)
performance.now = quicken(performance.now.bind(performance))

const { setTimeout: startTimeout, setInterval: startInterval } = globalThis
type Call = (...args: unknown[]) => void
const timers = {
  setTimeout: (call: Call, ms = 0, ...args: unknown[]) => startTimeout(call, ms / speed, ...args),
  setInterval: (call: Call, ms = 0, ...args: unknown[]) => startInterval(call, ms / speed, ...args),
}
Object.assign(globalThis, timers)
