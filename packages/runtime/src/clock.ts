/** The two clocks of a machine, both in milliseconds: one that people set, and one that only runs forward. */
type MachineClocks = { readonly wallMs: () => number; readonly monotonicMs: () => number }

const MACHINE: MachineClocks = { wallMs: () => Date.now(), monotonicMs: () => performance.now() }

/**
 * The clock of a process: whole epoch milliseconds, read off the wall clock once and counted by the monotonic clock from then on. It
 * never goes back and never jumps, whatever happens to the wall clock; two processes, or two runs, may disagree.
 */
export const createClock = ({ wallMs, monotonicMs }: MachineClocks = MACHINE): (() => number) => {
  const offsetMs = wallMs() - monotonicMs()
  return () => Math.floor(offsetMs + monotonicMs())
}
