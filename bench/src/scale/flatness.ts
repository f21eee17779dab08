import assert from 'node:assert/strict'
import { deliveryMicros, phaseOf, startCrowd, warmUp } from '../rooms/phase.ts'
import { type Figure, formatNumber, within } from '../run/figure.ts'
import type { Bench } from '../run/measure.ts'
import { heapKiB } from '../servers/heap.ts'
import { startApis } from './apis.ts'

/** From few rooms to many on one process: each costs the same. */
const FEW_AND_MANY = [10, 100, 1_000] as const
const QUICK_FEW_AND_MANY = [2, 10] as const
const MOST_GROWTH = 1.25
/** What all hosts together do, in few rooms and in many: half of what keeps one process busy. */
const ACTS_PER_SECOND = 400

/** The processor time of an act of a host, of an event by which one of nine people hears of it, and the memory of a room. */
type RoomCost = {
  readonly rooms: number
  readonly actMicros: number
  readonly eventMicros: number
  readonly kiB: number
}

/** What an act and a room cost a process that holds some rooms, whose hosts act as often together however many they are. */
const costOf = async (bench: Bench, rooms: number): Promise<RoomCost> => {
  const [site = assert.fail('no process was started')] = await startApis(bench, 1, ['--inspect=0'])
  const { url, server } = site
  await warmUp(bench, [url])
  const warmKiB = await heapKiB(server)
  bench.say(`one process, ${rooms} rooms`)
  const crowd = startCrowd(bench, [url], { rooms, steerEveryMs: (rooms * 1_000) / ACTS_PER_SECOND })
  const running = { crowd, servers: [server], say: bench.say }
  const steered = await phaseOf('steered', running)
  const told = await phaseOf('told', running)
  const [actMicros, eventMicros] = [steered.cpuMicros / steered.replies, deliveryMicros(steered, told)]
  const cost = { rooms, actMicros, eventMicros, kiB: ((await heapKiB(server)) - warmKiB) / rooms }
  bench.say(
    `  ${formatNumber(actMicros)} µs of processor time an act, ${formatNumber(eventMicros)} a delivered event; ${formatNumber(cost.kiB)} KiB a room`,
  )
  await bench.processes.end()
  return cost
}

/** The cost of the most rooms against that of fewer; of an event against a tenth alone, as fewer rooms have too few events to tell. */
export const measureFlatness = async (bench: Bench): Promise<Figure[]> => {
  const costs: RoomCost[] = []
  for (const rooms of bench.quick ? QUICK_FEW_AND_MANY : FEW_AND_MANY) costs.push(await costOf(bench, rooms))
  const most = costs.at(-1) ?? assert.fail('no rooms were measured')
  return costs.slice(0, -1).flatMap((few) => {
    const compared = (what: string, cost: Exclude<keyof RoomCost, 'rooms'>, unit: string): Figure =>
      within(`${what} among ${most.rooms} rooms, at most ${MOST_GROWTH} × that among ${few.rooms}`, most[cost], {
        limit: few[cost] * MOST_GROWTH,
        unit,
      })
    const isTenth = few.rooms * 10 >= most.rooms
    return [
      compared('an act of a host', 'actMicros', 'µs'),
      ...(isTenth ? [compared('a delivered event', 'eventMicros', 'µs')] : []),
      compared('memory of a room', 'kiB', 'KiB'),
    ]
  })
}
