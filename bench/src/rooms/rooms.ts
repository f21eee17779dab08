import type { Measure } from '../run/measure.ts'
import { linux, mysql, tryDatabaseUrl } from '../run/needs.ts'
import { broadcast } from './broadcast.ts'
import { burst } from './burst.ts'

/** The broadcast to a room of two thousand listeners, and a thousand guesses at once in a room. */
export const rooms: Measure = {
  name: 'rooms',
  about: 'a room with 2,000 listeners against Socket.IO, and a burst of 1,000 guesses against a row lock each',
  needs: [linux, mysql],
  run: async (bench) => {
    const figures = await broadcast(bench)
    await bench.processes.end()
    return [...figures, ...(await burst(bench, tryDatabaseUrl()))]
  },
}
