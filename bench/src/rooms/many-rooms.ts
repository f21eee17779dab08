import { join } from 'node:path'
import { type Figure, none, within } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux } from '../run/needs.ts'
import { API, NODE, ROOT, WORKER } from '../run/places.ts'
import type { Server } from '../run/processes.ts'
import { servedSite } from '../servers/api.ts'
import { DISK, type Disk, slowDisk } from '../servers/slow-disk.ts'
import { deliveryMicros, phaseOf, startCrowd, warmUp } from './phase.ts'

const ROOMS = [200, 500] as const
const QUICK_ROOMS = [10] as const
const PEOPLE = 9

/** Our API as in production, without its limits, over a catalogue that is there when it starts. */
const startApi = async ({ folder, processes }: Bench, { env }: Disk): Promise<{ server: Server; url: string }> => {
  const data = join(folder, 'many')
  await processes.run([process.execPath, WORKER, 'import', '--starter', 'yes', '--data', data], { cwd: ROOT })
  const where = ['--host', '127.0.0.1', '--port', '0', '--data', data]
  const server = processes.start([...NODE, API, '--rate-limit', '0', '--web', 'no', '--starter', 'yes', ...where], {
    cwd: ROOT,
    env: { NODE_ENV: 'production', LOG_LEVEL: 'error', ...env },
  })
  return servedSite(server)
}

const playRooms = async (bench: Bench, rooms: number, disk: Disk): Promise<Figure[]> => {
  const { processes, say } = bench
  const { server, url } = await startApi(bench, disk)
  await warmUp(bench, [url])
  const warmMiB = server.residentMiB()
  say(`${rooms} rooms of ${PEOPLE} people${disk.name}`)
  const running = { crowd: startCrowd(bench, [url], { rooms }), servers: [server], say }
  const steered = await phaseOf('steered', running)
  const told = await phaseOf('told', running)
  const roomKiB = ((server.residentMiB() - warmMiB) * 1024) / rooms
  const thinking = await phaseOf('thinking', running)
  const rushing = await phaseOf('rushing', running)
  await processes.end()
  const at = `${rooms} rooms${disk.name}`
  return [
    none(`${at}: listeners that were reset`, rushing.resets),
    within(`${at}: processor time of a delivered event`, deliveryMicros(steered, told), { limit: 40, unit: 'µs' }),
    within(`${at}: memory of a room`, roomKiB, { limit: 350, unit: 'KiB' }),
    within(`${at}, a guess of each player every 4 s: the reply, p99`, thinking.p99Ms, { limit: 300, unit: 'ms' }),
    within(`${at}, a guess of each player every 4 s: /health/live, p99`, thinking.pingP99Ms, { limit: 50, unit: 'ms' }),
    within(`${at}, guesses without a pause: the reply, p99`, rushing.p99Ms, { limit: 1_000, unit: 'ms' }),
  ]
}

/** Many small rooms on SQLite, on the disk as it is and on a slow one. */
export const manyRooms: Measure = {
  name: 'many-rooms',
  about: 'hundreds of rooms of nine people: replies, resets, the event loop, processor time; also on a slow disk',
  needs: [linux],
  run: async (bench) => {
    const slow = await slowDisk(bench)
    const figures: Figure[] = []
    for (const rooms of bench.quick ? QUICK_ROOMS : ROOMS)
      for (const disk of [DISK, ...(slow ? [slow] : [])]) figures.push(...(await playRooms(bench, rooms, disk)))
    return figures
  },
}
