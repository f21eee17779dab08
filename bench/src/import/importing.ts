import { join } from 'node:path'
import type { Size } from '../photos/draw-photo.ts'
import { printPhotos } from '../photos/print-photos.ts'
import { type Figure, formatNumber, within } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux } from '../run/needs.ts'
import { compare, inRounds } from '../run/rounds.ts'
import { fillWithDrawings, fillWithSmallFiles, type SmallFiles } from './fill-folder.ts'
import { clear, runAgain, runOnce, type Work } from './import-once.ts'

const CAMERA: Size = { width: 4000, height: 3000 }
/** 0.3 to 1.9 megapixels. */
const ORDINARY: readonly Size[] = [640, 800, 1024, 1200, 1400, 1600].map((width) => ({ width, height: width * 0.75 }))

type Amounts = {
  readonly photos: number
  readonly camera: number
  readonly drawings: number
  readonly small: SmallFiles
}

const WHOLE: Amounts = {
  photos: 500,
  camera: 60,
  drawings: 400,
  small: { pictures: 7_000, duplicates: 500, refused: 500 },
}
const QUICK: Amounts = { photos: 20, camera: 2, drawings: 20, small: { pictures: 200, duplicates: 15, refused: 15 } }

const mixed = ({ photos, camera }: Amounts): Size[] =>
  Array.from({ length: photos }, (_, at) => (at < camera ? CAMERA : (ORDINARY[at % ORDINARY.length] ?? CAMERA)))

const rate = async (bench: Bench, work: Work): Promise<number> => work.count / (await runOnce(bench, work)).seconds

/** Decoder processes are to cost a tenth of the rate at most. */
const PROCESSES = {
  ours: 'ours',
  other: 'inProcess',
  otherName: 'in one process',
  unit: '/s',
  target: { atLeast: 0.9 },
} as const

const measurePhotos = async (bench: Bench, amounts: Amounts): Promise<Figure[]> => {
  const { photos: count, camera } = amounts
  const from = join(bench.folder, 'mixed')
  bench.say(`drawing ${count} pictures, ${camera} of 12 megapixels and the others of 0.3 to 1.9`)
  await printPhotos(from, mixed(amounts))
  bench.say(`${bench.rounds} rounds of importing them, also in one process, and of a bare loop over them`)
  const rounds = await inRounds(bench.rounds, {
    ours: () => rate(bench, { from, count }),
    inProcess: () => rate(bench, { from, count, inProcess: true }),
    bare: () => rate(bench, { program: 'bare', from, count }),
  })
  const what = `importing ${count} pictures`
  return [
    compare(rounds, {
      what,
      ours: 'ours',
      other: 'bare',
      otherName: 'bare sharp',
      unit: '/s',
      target: { atLeast: 0.8 },
    }),
    compare(rounds, { what, ...PROCESSES }),
  ]
}

const measureDrawings = async (bench: Bench, { drawings: count }: Amounts): Promise<Figure> => {
  const from = join(bench.folder, 'drawings')
  await fillWithDrawings(from, count)
  bench.say(`${bench.rounds} rounds of importing ${count} drawings, also in one process`)
  const rounds = await inRounds(bench.rounds, {
    ours: () => rate(bench, { from, count }),
    inProcess: () => rate(bench, { from, count, inProcess: true }),
  })
  return compare(rounds, { what: `importing ${count} drawings (SVG)`, ...PROCESSES })
}

/** Memory peaks vary by a few hundredths only, so they are taken once; of the second import, the shortest of the rounds counts. */
const measureMany = async (bench: Bench, { small }: Amounts): Promise<Figure[]> => {
  const from = join(bench.folder, 'small')
  const files = small.pictures + small.duplicates + small.refused
  bench.say(
    `drawing and importing ${files} small files, ${small.duplicates} of them twice and ${small.refused} no pictures`,
  )
  await fillWithSmallFiles(from, small)
  const first = await runAgain(bench, { from, count: small.pictures })
  bench.say(
    `${formatNumber(small.pictures / first.seconds)} pictures a second; ${formatNumber(first.idleMiB)} MiB before`,
  )
  const again: number[] = []
  for (let round = 0; round < bench.rounds; round++) again.push((await runAgain(bench, { from, count: 0 })).seconds)
  await clear(bench)
  const many = `importing ${formatNumber(files)} files`
  return [
    within(`memory that ${many} adds`, first.peakMiB - first.idleMiB, { limit: 40, unit: 'MiB' }),
    within(`peak memory of a decoder process, ${many}`, first.childPeakMiB, { limit: 160, unit: 'MiB' }),
    within(`${many} again, unchanged`, Math.min(...again), { limit: 2, unit: 's' }),
  ]
}

/** The rate of an import, what its decoder processes cost, its memory, and how long an import of nothing new takes. */
export const importing: Measure = {
  name: 'import',
  about:
    'importing pictures: the rate against a bare loop of sharp and against one process, its memory, and a second import',
  needs: [linux],
  run: async (bench) => {
    const amounts = bench.quick ? QUICK : WHOLE
    return [
      ...(await measurePhotos(bench, amounts)),
      await measureDrawings(bench, amounts),
      ...(await measureMany(bench, amounts)),
    ]
  },
}
