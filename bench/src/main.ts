import { mkdir, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { boards } from './boards/boards.ts'
import { classroom } from './class/class.ts'
import { guesses } from './guesses/guesses.ts'
import { histories } from './histories/histories.ts'
import { http } from './http/http.ts'
import { importing } from './import/importing.ts'
import { kiosk } from './kiosk/kiosk.ts'
import { lighthouse } from './lighthouse/lighthouse.ts'
import { names } from './names/names.ts'
import { ratings } from './ratings/ratings.ts'
import { render } from './render/render.ts'
import { manyRooms } from './rooms/many-rooms.ts'
import { rooms } from './rooms/rooms.ts'
import { type Figure, isMet } from './run/figure.ts'
import type { Bench, Measure } from './run/measure.ts'
import { missing } from './run/needs.ts'
import { readOptions } from './run/options.ts'
import { createProcesses } from './run/processes.ts'
import { writeReport } from './run/report.ts'
import { scale } from './scale/scale.ts'
import { snapshot } from './snapshot/snapshot.ts'
import { weight } from './weight/weight.ts'
import { worker } from './worker/worker.ts'

const MEASURES: readonly Measure[] = [
  http,
  guesses,
  render,
  importing,
  worker,
  names,
  ratings,
  boards,
  snapshot,
  rooms,
  manyRooms,
  scale,
  classroom,
  histories,
  weight,
  kiosk,
  lighthouse,
]

const help = (): string =>
  [
    'Measures Pixel Detective against a peer or a limit, everything in the same run on this machine.',
    '',
    '  npm run bench [-- NAME… [--rounds N] [--quick]]',
    '',
    ...MEASURES.map(({ name, about }) => `  ${name.padEnd(12)}${about}`),
    '',
    '  --rounds N  rounds of each measure, of which the median counts (default 3)',
    '  --quick     a small run, which shows that a measure works and judges no target',
    '',
    'Exit code: 0 every target is met, 1 one is missed (not with --quick) or could not be measured, 2 wrong usage.',
  ].join('\n')

type Outcome = { readonly figures: readonly Figure[]; readonly failed: readonly string[] }

/** One measure that fails leaves the others their turn. */
const runAll = async (
  measures: readonly Measure[],
  { rounds, quick }: Pick<Bench, 'rounds' | 'quick'>,
): Promise<Outcome> => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-bench-'))
  const processes = createProcesses()
  const clear = async () => {
    await processes.end()
    await rm(folder, { recursive: true, force: true })
  }
  let interrupted = false
  const interrupt = async () => {
    interrupted = true
    await clear()
    process.exit(1)
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, interrupt)
  try {
    const figures: Figure[] = []
    const failed: string[] = []
    for (const { name, run } of measures) {
      if (interrupted) break
      const own = join(folder, name)
      await mkdir(own)
      const say = (line: string) => console.error(`${name}: ${line}`)
      const found = await run({ folder: own, rounds, quick, processes, say }).catch((error: Error) => {
        failed.push(interrupted ? `${name} was interrupted` : `${name} could not be measured: ${error.message}`)
        return []
      })
      figures.push(...found)
      await processes.end()
      await rm(own, { recursive: true, force: true })
    }
    return { figures, failed }
  } finally {
    await clear()
  }
}

const main = async (): Promise<number> => {
  const options = readOptions(
    process.argv.slice(2),
    MEASURES.map(({ name }) => name),
  )
  if (options.kind === 'help') {
    console.log(help())
    return 0
  }
  if (options.kind === 'complaint') {
    console.error(options.complaint)
    return 2
  }
  const measures = MEASURES.filter(({ name }) => options.names.includes(name))
  const lacks = missing(measures.flatMap(({ needs }) => needs))
  if (lacks.length) {
    console.error(lacks.join('\n'))
    return 1
  }
  const { figures, failed } = await runAll(measures, options)
  if (figures.length) console.log(writeReport(figures))
  for (const line of failed) console.error(line)
  return failed.length === 0 && (options.quick || figures.every(isMet)) ? 0 : 1
}

process.exitCode = await main()
