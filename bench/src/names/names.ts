import { fileURLToPath } from 'node:url'
import { type Figure, formatNumber, within } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { median } from '../run/rounds.ts'
import type { IndexRun } from './index-run.ts'
import { starterItems } from './invent-names.ts'

const INDEX_RUN = fileURLToPath(new URL('index-run.ts', import.meta.url))
const LARGE = 100_000
/** The index of fewer is smaller than what the process itself takes and gives back meanwhile. */
const FEWEST_WEIGHED = 10_000
const GUESSES = { quick: 1_000, full: 5_000 } as const
const LIMITS = { memoryMiB: 80, stepMs: 10, typoP99Ms: 2 } as const

const runOnce = async ({ processes, quick }: Bench, items: number): Promise<IndexRun> => {
  const guesses = quick ? GUESSES.quick : GUESSES.full
  const command = ['--expose-gc', INDEX_RUN, String(items), String(guesses)]
  return JSON.parse(await processes.run([process.execPath, ...command])) as IndexRun
}

const describe = (items: number, run: IndexRun): string => {
  const { typos, threeMistakes } = run
  const times = ({ p50, p99, worst }: IndexRun['typos']) => `${[p50, p99, worst].map(formatNumber).join(' / ')} ms`
  return [
    `${formatNumber(items)} items: built in ${formatNumber(run.buildMs)} ms`,
    `${formatNumber(run.exactPerSecond)} exact guesses/s`,
    `typos p50 / p99 / worst ${times(typos)}, of three mistakes ${times(threeMistakes)}`,
  ].join('; ')
}

const figuresOf = (items: number, runs: readonly IndexRun[]): Figure[] => {
  const typical = (value: (run: IndexRun) => number) => median(runs.map(value))
  const size = `${formatNumber(items)} items`
  const { memoryMiB, stepMs, typoP99Ms } = LIMITS
  const memory = within(
    `memory of the names of ${size}`,
    typical((run) => run.memoryMiB),
    { limit: (memoryMiB * items) / LARGE, unit: 'MiB' },
  )
  return [
    ...(items >= FEWEST_WEIGHED ? [memory] : []),
    within(
      `longest step of indexing ${size}`,
      typical((run) => run.longestStepMs),
      { limit: stepMs, unit: 'ms' },
    ),
    within(
      `judging a typo among ${size}, p99`,
      typical((run) => run.typos.p99),
      { limit: typoP99Ms, unit: 'ms' },
    ),
  ]
}

const measureSize = async (bench: Bench, items: number): Promise<Figure[]> => {
  const runs: IndexRun[] = []
  for (let round = 0; round < bench.rounds; round++) {
    const run = await runOnce(bench, items)
    bench.say(describe(items, run))
    runs.push(run)
  }
  return figuresOf(items, runs)
}

const run: Measure['run'] = async (bench) => {
  const sizes = [starterItems().length, FEWEST_WEIGHED, ...(bench.quick ? [] : [LARGE])]
  const figures: Figure[] = []
  for (const items of sizes) figures.push(...(await measureSize(bench, items)))
  return figures
}

/** What the index of all names costs to build and to keep, and how long a guess takes that has to be weighed against it. */
export const names: Measure = {
  name: 'names',
  about: 'the name index at 438, 10,000 and 100,000 items: memory, steps of building, typos (--quick: without 100,000)',
  needs: [],
  run,
}
