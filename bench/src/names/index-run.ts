// A process of its own, started with --expose-gc: builds the index of a catalogue of invented names and judges guesses by it.
import { type MatchInput, match, type Name, type NamedItem, type NameIndex, nameIndexSteps, typoBudget } from '@pd/core'
import { dictionary } from '@pd/languages/frequent-words'
import { seeded } from '../class/random.ts'
import { usedMiB } from '../run/memory.ts'
import { percentile } from '../run/percentile.ts'
import { inventItems, type Random, starterItems } from './invent-names.ts'
import { mistype } from './mistype.ts'

/** What one run found out. Times are in milliseconds, each the least of three repetitions: what else the machine did is left out. */
export type IndexRun = {
  readonly memoryMiB: number
  readonly buildMs: number
  readonly longestStepMs: number
  readonly exactPerSecond: number
  readonly typos: Times
  /** Of the typos, those with three mistakes. */
  readonly threeMistakes: Times
}
type Times = { readonly p50: number; readonly p99: number; readonly worst: number }

const WARM_UP = 500
const REPETITIONS = 3

type Built = { readonly index: NameIndex; readonly stepsMs: readonly number[] }

const build = (items: readonly NamedItem[]): Built => {
  const steps = nameIndexSteps(items)
  const stepsMs: number[] = []
  for (;;) {
    const startedAt = performance.now()
    const { done, value } = steps.next()
    stepsMs.push(performance.now() - startedAt)
    if (done) return { index: value, stepsMs }
  }
}

/** The least of each time over all repetitions, which do the same in the same order. */
const leastOf = (repetitions: readonly (readonly number[])[]): number[] =>
  (repetitions[0] ?? []).map((_, at) => Math.min(...repetitions.map((times) => times[at] ?? Number.NaN)))

const repeat = <T>(run: () => T): T[] => Array.from({ length: REPETITIONS }, run)

type Typo = { readonly attempt: MatchInput; readonly mistakes: number }

const attemptAt = (item: NamedItem, { locale }: Name, guess: string): MatchInput => ({
  ...{ guess, itemId: item.itemId, names: item.names },
  ...{ locales: [locale], strictness: 'normal' },
})

const pick = (items: readonly NamedItem[], random: Random): { item: NamedItem; name: Name } => {
  const item = items[random(items.length)]
  const name = item?.names[random(item.names.length)]
  return item && name ? { item, name } : pick(items, random)
}

/** A guess with as many mistakes as its name forgives, or fewer. */
const pickTypo = (items: readonly NamedItem[], random: Random): Typo => {
  const { item, name } = pick(items, random)
  const budget = typoBudget([...name.text.replaceAll(' ', '')].length)
  if (budget === 0) return pickTypo(items, random)
  const mistakes = 1 + random(budget)
  return { attempt: attemptAt(item, name, mistype(name.text, mistakes, random)), mistakes }
}

const timesOf = (times: readonly number[]): Times => ({
  p50: percentile(times, 0.5),
  p99: percentile(times, 0.99),
  worst: Math.max(...times),
})

const timeMs = ({ attempt }: Typo, index: NameIndex): number => {
  const startedAt = performance.now()
  match(attempt, { index, dictionary })
  return performance.now() - startedAt
}

const exactPerSecond = (attempts: readonly MatchInput[], index: NameIndex): number => {
  const tools = { index, dictionary }
  const startedAt = performance.now()
  const right = attempts.filter((attempt) => match(attempt, tools) === 'correct').length
  if (right !== attempts.length) throw new Error(`${attempts.length - right} names of their own item were refused`)
  return (attempts.length * 1000) / (performance.now() - startedAt)
}

type Load = { readonly guesses: number; readonly random: Random }

const timeTypos = (items: readonly NamedItem[], index: NameIndex, { guesses, random }: Load) => {
  const typos = Array.from({ length: guesses + WARM_UP }, () => pickTypo(items, random))
  const times = leastOf(repeat(() => typos.map((typo) => timeMs(typo, index))))
  return {
    typos: timesOf(times.slice(WARM_UP)),
    threeMistakes: timesOf(times.filter((_, at) => at >= WARM_UP && typos[at]?.mistakes === 3)),
  }
}

const measure = (items: readonly NamedItem[], load: Load): IndexRun => {
  const before = usedMiB()
  const { index } = build(items)
  const memoryMiB = usedMiB() - before
  const stepsMs = leastOf(repeat(() => build(items).stepsMs))
  const named = Array.from({ length: load.guesses }, () => pick(items, load.random))
  const attempts = named.map(({ item, name }) => attemptAt(item, name, name.text))
  return {
    memoryMiB,
    buildMs: stepsMs.reduce((sum, ms) => sum + ms, 0),
    longestStepMs: Math.max(...stepsMs),
    exactPerSecond: Math.max(...repeat(() => exactPerSecond(attempts, index))),
    ...timeTypos(items, index, load),
  }
}

const [count = 0, guesses = 0] = process.argv.slice(2).map(Number)
const chance = seeded(count)
const random: Random = (n) => Math.floor(chance() * n)
const starter = starterItems()
const items = count === starter.length ? starter : inventItems(count, random)
console.log(JSON.stringify(measure(items, { guesses, random })))
