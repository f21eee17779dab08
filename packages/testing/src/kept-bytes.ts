import { setImmediate as turn } from 'node:timers/promises'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

setFlagsFromString('--expose-gc')
const collectGarbage: () => void = runInNewContext('gc')

/** What this process keeps in bytes, inside and outside the heap, after collections: what is outside goes a turn after the one that finds it. */
export const keptBytes = async (): Promise<number> => {
  for (let time = 0; time < 4; time++) {
    collectGarbage()
    await turn()
  }
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}
