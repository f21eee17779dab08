import type { Measure } from '../run/measure.ts'
import { linux, mysql, tryDatabaseUrl } from '../run/needs.ts'
import { broadcast } from './broadcast.ts'
import { burst } from './burst.ts'

/** How quickly a room of two thousand is told, what that costs, and what a thousand guesses at once do to one. */
export const rooms: Measure = {
  name: 'rooms',
  about: 'a room with 2,000 listeners against Socket.IO, and a burst of 1,000 guesses against a row lock each',
  needs: [linux, mysql],
  run: async (bench) => {
    const told = await broadcast(bench)
    await bench.processes.end()
    return [...told, ...(await burst(bench, tryDatabaseUrl()))]
  },
}
