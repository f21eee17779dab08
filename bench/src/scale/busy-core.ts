// Keeps one core busy with what nothing else wants of it, until it is ended.
import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'

setPriority(constants.priority.PRIORITY_LOW)
try {
  // where each session has its own share of the processors, the priority counts within it alone
  writeFileSync('/proc/self/autogroup', String(constants.priority.PRIORITY_LOW))
} catch {
  // such a kernel has no shares for sessions
}
for (;;) Math.random()
