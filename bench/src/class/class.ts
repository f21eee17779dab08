import { join } from 'node:path'
import { drawNoise } from '../photos/draw-noise.ts'
import { type Figure, none, within as withinLimit } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux } from '../run/needs.ts'
import { PHONE_CLASS, ROOT } from '../run/places.ts'
import { startApi } from '../servers/api.ts'
import { type BadLine, openBadLine, type Weather } from './bad-line.ts'
import { seeded } from './random.ts'

const NAMES = ['giraffe', 'lighthouse', 'bicycle', 'umbrella', 'trumpet', 'snowman', 'pineapple', 'windmill']
const SEED = 20_261_127
const LIMITS = { clockErrorMs: 250, kilobytes: 40 } as const

type Lesson = {
  readonly phones: number
  readonly rounds: number
  /** How many pictures there are, whose names are tried one after the other. */
  readonly pictures: number
  readonly secondsPerLevel: number
  /** How long a player thinks before each guess, in milliseconds. */
  readonly thinking: readonly [number, number]
  readonly weather: Weather
}

const FULL: Lesson = {
  phones: 40,
  rounds: 4,
  pictures: 8,
  secondsPerLevel: 5,
  thinking: [3_000, 12_000],
  weather: {
    roundTrip: [30, 800],
    untilStall: [8_000, 25_000],
    stall: [2_000, 10_000],
    untilReset: [15_000, 60_000],
  },
}
const QUICK: Lesson = {
  phones: 10,
  rounds: 2,
  pictures: 5,
  secondsPerLevel: 2,
  thinking: [300, 900],
  weather: { roundTrip: [30, 800], untilStall: [2_000, 6_000], stall: [1_000, 2_000], untilReset: [4_000, 12_000] },
}

/** What the phones report at the end. */
type Report = {
  readonly acknowledged: number
  readonly lost: number
  readonly doubled: number
  readonly wrongViews: number
  readonly flips: number
  readonly slides: number
  readonly slidesNotTold: number
  readonly rightGuesses: number
  readonly clockErrorP99Ms: number
  readonly clockSamples: number
}

const openLines = (target: string, { phones, weather }: Lesson): Promise<BadLine[]> =>
  Promise.all(Array.from({ length: phones }, (_, n) => openBadLine({ target, weather, random: seeded(SEED + n) })))

const sumOf = (lines: readonly BadLine[], of: (line: BadLine) => number): number =>
  lines.reduce((sum, line) => sum + of(line), 0)

const teach = async ({ folder, processes, say, quick }: Bench): Promise<Figure[]> => {
  const { weather, ...lesson } = quick ? QUICK : FULL
  const pictures = join(folder, 'pictures')
  const names = NAMES.slice(0, lesson.pictures)
  await drawNoise(pictures, names)
  const { url } = await startApi(processes, { data: join(folder, 'data'), starter: false, web: false, pictures })
  const lines = await openLines(url, { ...lesson, weather })
  try {
    say(`${lesson.phones} phones, each on a bad line of its own, play ${lesson.rounds} rounds`)
    const order = { ...lesson, direct: url, lines: lines.map((line) => line.url), names, seed: SEED }
    const out = await processes.run([process.execPath, PHONE_CLASS, JSON.stringify(order)], { cwd: ROOT })
    const report = JSON.parse(out.trim().split('\n').at(-1) ?? '') as Report
    const kilobytes = sumOf(lines, (line) => line.bytes()) / lesson.phones / lesson.rounds / 1_000
    say(`${sumOf(lines, (line) => line.stalls())} stalls, ${sumOf(lines, (line) => line.resets())} resets`)
    say(`${report.acknowledged} guesses acknowledged, ${report.slides} of ${report.rightGuesses} right ones slid`)
    return [
      none('acknowledged guesses that do not count', report.lost),
      none('guesses that count twice', report.doubled),
      none('wrong final views', report.wrongViews),
      none('found, answer field, found', report.flips),
      none('slid guesses whose player was not told', report.slidesNotTold),
      withinLimit(`clock error, p99 of ${report.clockSamples}`, report.clockErrorP99Ms, {
        limit: LIMITS.clockErrorMs,
        unit: 'ms',
      }),
      withinLimit('a phone and round, both ways', kilobytes, { limit: LIMITS.kilobytes, unit: 'kB' }),
    ]
  } finally {
    await Promise.all(lines.map((line) => line.close()))
  }
}

/** A class on a school's Wi-Fi: our own client on bad lines; nothing is lost, shown wrong or wasted. */
export const classroom: Measure = {
  name: 'class',
  about: '40 phones on lines with 30 to 800 ms, stalls and resets: what is lost, shown wrong, and sent (--quick: 10)',
  needs: [linux],
  run: teach,
}
