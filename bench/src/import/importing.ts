import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Size } from '../photos/draw-photo.ts'
import { printPhotos } from '../photos/print-photos.ts'
import { formatNumber } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux } from '../run/needs.ts'
import { NODE } from '../run/places.ts'
import { compare, inRounds } from '../run/rounds.ts'
import type { RunReport } from './run-report.ts'

const PICTURES = 500
const CAMERA_PICTURES = 60
const MANY = 5_000
const MOST = 15_000
const CAMERA: Size = { width: 4000, height: 3000 }
const SMALL: Size = { width: 320, height: 240 }
/** 0.3 to 1.9 megapixels. */
const ORDINARY: readonly Size[] = [640, 800, 1024, 1200, 1400, 1600].map((width) => ({ width, height: width * 0.75 }))

const scriptAt = (name: string) => fileURLToPath(new URL(name, import.meta.url))
const IMPORT = scriptAt('import-run.ts')
const BARE = scriptAt('bare-run.ts')

const mixed = (): Size[] =>
  Array.from({ length: PICTURES }, (_, at) =>
    at < CAMERA_PICTURES ? CAMERA : (ORDINARY[at % ORDINARY.length] ?? SMALL),
  )

const runOn = async ({ folder, processes }: Bench, script: string, from: string, count: number): Promise<RunReport> => {
  const into = join(folder, 'into')
  const report = JSON.parse(await processes.run([...NODE, script, from, into])) as RunReport
  await rm(into, { recursive: true })
  if (report.pictures !== count) throw new Error(`${report.pictures} of ${count} pictures were worked on`)
  return report
}

const measureRate = async (bench: Bench) => {
  const from = join(bench.folder, 'mixed')
  bench.say(`drawing ${PICTURES} pictures, ${CAMERA_PICTURES} of 12 megapixels and the others of 0.3 to 1.9`)
  await printPhotos(from, mixed())
  bench.say(`${bench.rounds} rounds of importing them and of a bare loop over them`)
  const rate = async (script: string) => PICTURES / (await runOn(bench, script, from, PICTURES)).seconds
  const rounds = await inRounds(bench.rounds, { ours: () => rate(IMPORT), bare: () => rate(BARE) })
  return compare(rounds, {
    what: `importing ${PICTURES} pictures`,
    ours: 'ours',
    other: 'bare',
    otherName: 'bare sharp',
    unit: '/s',
    target: { atLeast: 0.8 },
  })
}

/** Peaks vary by a few hundredths only, so each is taken once. */
const measureMemory = async (bench: Bench) => {
  const sizes = { few: PICTURES, many: MANY, most: MOST }
  bench.say(`drawing and importing ${Object.values(sizes).join(', ')} small pictures`)
  const peak = (count: number) => async () => {
    const from = join(bench.folder, String(count))
    await printPhotos(
      from,
      Array.from({ length: count }, () => SMALL),
    )
    return (await runOn(bench, IMPORT, from, count)).peakMiB
  }
  const rounds = await inRounds(1, { few: peak(sizes.few), many: peak(sizes.many), most: peak(sizes.most) })
  const shared = { unit: 'MiB', target: { atMost: 1.25 } } as const
  const against = (ours: keyof typeof sizes, other: keyof typeof sizes) =>
    compare(rounds, {
      what: `peak memory of importing ${formatNumber(sizes[ours])}`,
      ours,
      other,
      otherName: formatNumber(sizes[other]),
      ...shared,
    })
  return [against('many', 'few'), against('most', 'many')]
}

/** The rate of an import, and whether its memory stays flat. */
export const importing: Measure = {
  name: 'import',
  about: 'importing pictures: the rate against a bare loop of sharp, and its memory for ever more of them',
  needs: [linux],
  run: async (bench) => [await measureRate(bench), ...(await measureMemory(bench))],
}
