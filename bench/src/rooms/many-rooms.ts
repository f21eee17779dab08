import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type Figure, formatNumber, none, within } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux } from '../run/needs.ts'
import { API, NODE, ROOT, WORKER } from '../run/places.ts'
import type { Server } from '../run/processes.ts'
import { servedSite } from '../servers/api.ts'

const ROOMS = [200, 500] as const
const QUICK_ROOMS = [10] as const
const SECONDS = 10
const QUICK_SECONDS = 2
const LISTENERS = 9
const SLOW_DISK_MS = 5
const COMPILER = '/usr/bin/cc'

const scriptAt = (name: string) => fileURLToPath(new URL(name, import.meta.url))

type Played = {
  readonly guesses: number
  readonly delivered: number
  readonly resets: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly pingP99Ms: number
}
type Disk = { readonly name: string; readonly env: Readonly<Record<string, string>> }

/** Makes every `fsync` of a process take longer by `SLOW_DISK_MS`; null where there is no C compiler. */
const slowDisk = async ({ folder, processes, say }: Bench): Promise<Disk | null> => {
  if (!existsSync(COMPILER)) {
    say(`a slow disk is not measured: there is no ${COMPILER}`)
    return null
  }
  const library = join(folder, 'slow-disk.so')
  await processes.run([COMPILER, '-shared', '-fPIC', '-o', library, scriptAt('slow-disk.c'), '-ldl'])
  return {
    name: `, ${SLOW_DISK_MS} ms a commit`,
    env: { LD_PRELOAD: library, SLOW_DISK_MS: String(SLOW_DISK_MS) },
  }
}

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

/** Every room's players guess one after the other, while all its people listen; the first run warms the server. */
const playRooms = async (bench: Bench, rooms: number, disk: Disk): Promise<Figure[]> => {
  const { processes, quick, say } = bench
  const seconds = quick ? QUICK_SECONDS : SECONDS
  const { server, url } = await startApi(bench, disk)
  const emptyMiB = server.residentMiB()
  say(`${rooms} rooms of ${LISTENERS} listeners${disk.name}`)
  const crowd = processes.start([process.execPath, scriptAt('busy-rooms.ts'), url, String(rooms), String(seconds)])
  await crowd.said(/^(ready)$/m)
  const roomKiB = ((server.residentMiB() - emptyMiB) * 1024) / rooms
  const cpuBefore = server.cpuSeconds()
  const played: Played = JSON.parse(await crowd.said(/^(\{.*\})$/m))
  const cpuMicros = (server.cpuSeconds() - cpuBefore) * 1e6
  await processes.end()
  const { guesses, delivered, resets, p50Ms, p99Ms, pingP99Ms } = played
  say(
    `${formatNumber(guesses / seconds)} guesses a second, p50 ${formatNumber(p50Ms)} ms, ${formatNumber(cpuMicros / guesses)} µs of processor time each, ${formatNumber(delivered / seconds)} events a second, ${formatNumber(roomKiB)} KiB a room`,
  )
  const at = `${rooms} rooms${disk.name}`
  const lost = none(`${at}: listeners that were reset`, resets)
  return [
    lost,
    within(`${at}: reply to a guess, p99`, p99Ms, 1_000, 'ms'),
    within(`${at}: /health/live meanwhile, p99`, pingP99Ms, 50, 'ms'),
    within(`${at}: processor time of a delivered event`, cpuMicros / delivered, 40, 'µs'),
    within(`${at}: memory of a room`, roomKiB, 350, 'KiB'),
  ]
}

/** Many small rooms on SQLite, on the disk as it is and on a slow one. */
export const manyRooms: Measure = {
  name: 'many-rooms',
  about:
    'hundreds of rooms with nine listeners each, all guessing: replies, resets, processor time; also on a slow disk',
  needs: [linux],
  run: async (bench) => {
    const slow = await slowDisk(bench)
    const figures: Figure[] = []
    for (const rooms of bench.quick ? QUICK_ROOMS : ROOMS)
      for (const disk of [{ name: '', env: {} }, ...(slow ? [slow] : [])])
        figures.push(...(await playRooms(bench, rooms, disk)))
    return figures
  },
}
