import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { RunReport } from '../import/run-report.ts'
import { formatNumber, within } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux } from '../run/needs.ts'
import { WORKER } from '../run/places.ts'
import { compare, inRounds, median } from '../run/rounds.ts'
import { stockCatalogue } from './stock-catalogue.ts'

const SIZES = { whole: { few: 10_000, many: 100_000 }, quick: { few: 200, many: 1_000 } } as const
const SLOWEST_PER_SECOND = 5_000
const MOST_QUERIES = 1

type Size = 'few' | 'many'
type Kept = { readonly perSecond: number; readonly queriesPerThousand: number; readonly peakMiB: number }

const itemsOf = ({ quick }: Bench) => SIZES[quick ? 'quick' : 'whole']
const scriptAt = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const folderOf = ({ folder }: Bench, size: Size) => join(folder, size)

/** The worker as a container starts it, with the bench's ears in it; what it tells is on several of its lines. */
const keepHouse = async (bench: Bench, size: Size): Promise<Kept> => {
  const command = ['--import', scriptAt('watch-run.ts'), WORKER, '--data', folderOf(bench, size)]
  const lines = (await bench.processes.run([process.execPath, ...command])).trim().split('\n')
  const { items, measured, auditMs, queries, peakMiB } = Object.assign({}, ...lines.map((line) => JSON.parse(line)))
  if (items !== itemsOf(bench)[size] || measured !== 0)
    throw new Error(`${items} items were looked at, ${measured} measured`)
  return { perSecond: (items * 1000) / auditMs, queriesPerThousand: (queries * 1000) / items, peakMiB }
}

const readBare = async (bench: Bench): Promise<number> => {
  const report = await bench.processes.run([process.execPath, scriptAt('bare-run.ts'), folderOf(bench, 'many')])
  const { pictures, seconds } = JSON.parse(report) as RunReport
  return pictures / seconds
}

const run: Measure['run'] = async (bench) => {
  const amounts = itemsOf(bench)
  for (const size of ['few', 'many'] as const) {
    bench.say(`making ${formatNumber(amounts[size])} items, and a first run over them`)
    await stockCatalogue(folderOf(bench, size), amounts[size])
    await keepHouse(bench, size)
  }
  bench.say(`${bench.rounds} rounds of the housekeeping of both, and of a bare loop over the larger one`)
  let kept: Kept
  const rounds = await inRounds(bench.rounds, {
    ours: async () => {
      kept = await keepHouse(bench, 'many')
      return kept.perSecond
    },
    queries: async () => kept.queriesPerThousand,
    peak: async () => kept.peakMiB,
    peakOfFew: async () => (await keepHouse(bench, 'few')).peakMiB,
    bare: () => readBare(bench),
    slowest: async () => SLOWEST_PER_SECOND,
  })
  const audit = { what: `auditing ${formatNumber(amounts.many)} unchanged items`, ours: 'ours', unit: '/s' } as const
  const memory = { what: `peak memory of auditing ${formatNumber(amounts.many)}`, ours: 'peak', unit: 'MiB' } as const
  const queries = median(rounds.map((round) => round.queries))
  return [
    compare(rounds, { ...audit, other: 'slowest', otherName: 'the limit', target: { atLeast: 1 } }),
    compare(rounds, { ...audit, other: 'bare', otherName: 'a bare loop', target: { atLeast: 0.2 } }),
    compare(rounds, {
      ...memory,
      other: 'peakOfFew',
      otherName: formatNumber(amounts.few),
      target: { atMost: 1.25 },
    }),
    within('queries for a thousand items', queries, { limit: MOST_QUERIES, unit: '' }),
  ]
}

/** The rate of a housekeeping that finds nothing changed, and whether its memory stays flat. */
export const worker: Measure = {
  name: 'worker',
  about: 'the housekeeping of unchanged items: its rate against a bare loop, its memory, its queries (--quick: 1,000)',
  needs: [linux],
  run,
}
