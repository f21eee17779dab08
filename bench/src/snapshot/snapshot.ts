import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { starterItems } from '../names/invent-names.ts'
import { type Figure, formatNumber, within } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { NODE } from '../run/places.ts'
import { median } from '../run/rounds.ts'
import { CHANGES } from './changes.ts'
import type { SnapshotRun } from './snapshot-run.ts'
import { stockNames } from './stock-names.ts'

const SNAPSHOT_RUN = fileURLToPath(new URL('snapshot-run.ts', import.meta.url))
const MEDIUM = 10_000
const LARGE = 100_000
const LIMITS = { memoryMiB: 160, turnMs: 10, swapMs: 1_000 } as const
/** How often each change is made. */
const REPETITIONS = 3

type Stocked = { readonly file: string; readonly smallPackId: string }

const runOnce = async ({ processes }: Bench, { file, smallPackId }: Stocked): Promise<SnapshotRun> => {
  const command = [...NODE, '--expose-gc', SNAPSHOT_RUN, file, smallPackId, String(REPETITIONS)] as const
  return JSON.parse(await processes.run(command)) as SnapshotRun
}

const timesOf = (change: (typeof CHANGES)[number], { changes }: SnapshotRun): number[] =>
  changes.map((times) => times[change])

const describe = (run: SnapshotRun): string => {
  const { items, readMs, longest, memoryMiB, longestChanging } = run
  return [
    `${formatNumber(items)} items: read in ${formatNumber(readMs)} ms into ${formatNumber(memoryMiB)} MiB`,
    `the longest turn of the event loop ${formatNumber(longest.cpuMs)} ms of processor time, ${formatNumber(longest.wallMs)} ms by the clock`,
    `while it changes ${formatNumber(longestChanging.cpuMs)} ms`,
    ...CHANGES.map((change) => `${change} in play after ${timesOf(change, run).map(formatNumber).join(', ')} ms`),
  ].join('; ')
}

const figuresOf = (items: number, runs: readonly SnapshotRun[]): Figure[] => {
  const typical = (value: (run: SnapshotRun) => number) => median(runs.map(value))
  const size = `${formatNumber(items)} items`
  const { memoryMiB, turnMs, swapMs } = LIMITS
  const memory = typical((run) => run.memoryMiB)
  const turn = typical((run) => run.longest.cpuMs)
  const changing = typical((run) => run.longestChanging.cpuMs)
  return [
    ...(items >= MEDIUM
      ? [within(`memory of a snapshot of ${size}`, memory, { limit: (memoryMiB * items) / LARGE, unit: 'MiB' })]
      : []),
    within(`longest turn of the event loop, reading ${size}`, turn, { limit: turnMs, unit: 'ms' }),
    within(`longest turn of the event loop, while ${size} change`, changing, { limit: turnMs, unit: 'ms' }),
    ...CHANGES.map((change) => {
      const slowest = typical((run) => Math.max(...timesOf(change, run)))
      return within(`${change} among ${size} in play`, slowest, { limit: swapMs, unit: 'ms' })
    }),
  ]
}

const measureSize = async (bench: Bench, items: number): Promise<Figure[]> => {
  const file = join(bench.folder, `${items}.db`)
  bench.say(`making ${formatNumber(items)} items`)
  const smallPackId = await stockNames(file, items)
  const runs: SnapshotRun[] = []
  for (let round = 0; round < bench.rounds; round++) {
    const run = await runOnce(bench, { file, smallPackId })
    bench.say(describe(run))
    runs.push(run)
  }
  return figuresOf(items, runs)
}

const run: Measure['run'] = async (bench) => {
  const figures: Figure[] = []
  for (const items of [starterItems().length, MEDIUM, ...(bench.quick ? [] : [LARGE])])
    figures.push(...(await measureSize(bench, items)))
  return figures
}

/** What the catalogue in memory costs to read and to keep, and how soon a change of another process is in play. */
export const snapshot: Measure = {
  name: 'snapshot',
  about:
    'the catalogue in memory at 438, 10,000 and 100,000 items: memory, turns of the event loop, changes (--quick: without 100,000)',
  needs: [],
  run,
}
