import { inOwnTurn } from './scheduler.ts'
import { simulate } from './simulate.ts'

/** `node main.ts SEED [HOURS] [ROOMS]` plays a seed, with LOUD=1 aloud. */
const [seed = '1', hours = '1', rooms = '8'] = process.argv.slice(2)
const isLoud = process.env.LOUD !== undefined
const began = process.cpuUsage()
const report = await inOwnTurn(() =>
  simulate({
    seed: Number(seed),
    hours: Number(hours),
    rooms: Number(rooms),
    ...(isLoud && { note: (line: string) => process.stdout.write(`${line}\n`) }),
  }),
)
process.stdout.write(
  `${JSON.stringify({ ...report, cpuMs: Math.round(process.cpuUsage(began).user / 1000) }, null, 2)}\n`,
)
