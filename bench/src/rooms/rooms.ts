import type { Measure } from '../run/measure.ts'
import { linux } from '../run/needs.ts'
import { broadcast } from './broadcast.ts'

/** What a live room of two thousand costs, and how quickly it is told. */
export const rooms: Measure = {
  name: 'rooms',
  about: '2,000 listeners of one room against Socket.IO; a burst of 1,000 guesses against a row lock each',
  needs: [linux],
  run: async (bench) => [...(await broadcast(bench))],
}
