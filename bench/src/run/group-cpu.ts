import { readdirSync, readFileSync } from 'node:fs'

/** What Linux counts a second in, whatever the kernel's own clock. */
const TICKS_PER_SECOND = 100

// After the name, which may hold spaces and brackets: state, parent, group, and at 11 and 12 the ticks of user and system.
const readTicks = (pid: string, group: number): number => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ')
    return Number(fields[2]) === group ? Number(fields[11]) + Number(fields[12]) : 0
  } catch {
    return 0
  }
}

/** The processor seconds that the living processes of a group have used since they started; NaN where there is no /proc. */
export const groupCpuSeconds = (group: number): number => {
  try {
    const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
    return pids.reduce((ticks, pid) => ticks + readTicks(pid, group), 0) / TICKS_PER_SECOND
  } catch {
    return Number.NaN
  }
}
