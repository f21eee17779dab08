import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { seeded, within } from '../class/random.ts'
import { drawNoise } from '../photos/draw-noise.ts'
import { type Figure, none } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { linux, tryDatabaseUrl } from '../run/needs.ts'
import { HISTORY_JUDGE, HISTORY_PHONES, ROOT, WORKER } from '../run/places.ts'
import { type FailingApi, type Ground, startFailingApi } from './failing-apis.ts'

const NAMES = ['giraffe', 'lighthouse', 'bicycle', 'umbrella']
const SECONDS = Number(process.env.HISTORY_SECONDS ?? 300)
const QUICK_SECONDS = 20
const UNTIL_FAULT_MS = [2_000, 8_000] as const
const SEED = Number(process.env.SEED ?? 20_261_129)

/** What the judge says. */
type Verdict = {
  readonly acknowledged: number
  readonly reads: number
  readonly events: number
  readonly wrongSteps: readonly string[]
  readonly lost: readonly string[]
  readonly late: readonly string[]
  readonly falseLosses: readonly string[]
  readonly forks: readonly string[]
  readonly wentBack: readonly string[]
}

type Fault = { readonly from: number; readonly until: number; readonly what: string }

/** One fault after the other until the players are done. */
const strikeUntil = async (apis: readonly FailingApi[], played: Promise<unknown>): Promise<readonly Fault[]> => {
  const random = seeded(SEED)
  const faults: Fault[] = []
  let isOver = false
  const stop = (): void => {
    isOver = true
  }
  played.then(stop, stop)
  while (!isOver) {
    await wait(within(random, UNTIL_FAULT_MS))
    const from = Date.now()
    const what = (await apis[Math.floor(random() * apis.length)]?.strike(random)) ?? ''
    faults.push({ from, until: Date.now(), what })
  }
  return faults
}

const countOf = (faults: readonly Fault[]): string =>
  [...Map.groupBy(faults, ({ what }) => what)].map(([what, all]) => `${all.length} × ${what}`).join(', ')

const figuresOf = (where: string, verdict: Verdict): Figure[] => [
  none(`${where}: acknowledged guesses that are neither there nor told to be lost`, verdict.lost.length),
  none(`${where}: guesses told to be lost more than 5 s late`, verdict.late.length),
  none(`${where}: guesses told to be lost, though all are there`, verdict.falseLosses.length),
  none(`${where}: views that no log had`, verdict.forks.length),
  none(`${where}: views that go back without a word`, verdict.wentBack.length),
  none(`${where}: events against the rules`, verdict.wrongSteps.length),
]

/** Phones play on processes that fail, and the logs of their rooms are held against what they were told and shown. */
const playOn = async (bench: Bench, where: string, { ground, count }: { ground: Ground; count: number }) => {
  const { processes, say, folder, quick } = bench
  const env = ground.database === undefined ? {} : { DATABASE_URL: ground.database }
  const pictures = join(folder, `pictures-${count}`)
  await drawNoise(pictures, NAMES)
  const setUp = (...args: string[]) => processes.run([process.execPath, WORKER, ...args], { cwd: ROOT, env })
  if (ground.database !== undefined) await setUp('migrate')
  await setUp('import', '--starter', 'no', '--pictures', pictures, '--data', ground.data)
  const apis = await Promise.all(Array.from({ length: count }, () => startFailingApi(bench, ground)))
  const seconds = quick ? QUICK_SECONDS : SECONDS
  say(`${where}: two rooms of six phones for ${seconds} s, seed ${SEED}`)
  const order = { urls: apis.map(({ url }) => url), names: NAMES, rooms: 2, phones: 6, seconds }
  const played = processes.run([process.execPath, HISTORY_PHONES, JSON.stringify(order)], { cwd: ROOT })
  const histories = join(folder, `histories-${count}.json`)
  let faults: readonly Fault[] = []
  try {
    faults = await strikeUntil(apis, played)
    await writeFile(histories, JSON.stringify({ ...JSON.parse(await played), faults }))
  } finally {
    await processes.end()
    for (const api of apis) await api.close()
  }
  const database = ground.database ?? join(ground.data, 'pixel-detective.db')
  const judged = await processes.run([process.execPath, HISTORY_JUDGE, database, histories], { cwd: ROOT })
  const verdict = JSON.parse(judged) as Verdict
  if (verdict.acknowledged === 0 || verdict.reads === 0)
    throw new Error(`${where}: nothing was played, so nothing is judged`)
  say(`${where}: ${countOf(faults)}; ${verdict.acknowledged} guesses, ${verdict.reads} views, ${verdict.events} events`)
  const { lost, late, falseLosses, forks, wentBack, wrongSteps } = verdict
  const wrong = [...lost, ...late, ...falseLosses, ...forks, ...wentBack, ...wrongSteps]
  for (const line of wrong.slice(0, 10)) say(`  ${line}`)
  return figuresOf(where, verdict)
}

/** What players were told and shown, against the logs of their rooms: a process on SQLite, two on a MySQL where there is one. */
export const histories: Measure = {
  name: 'histories',
  about: 'players on processes that are killed, stopped and cut off: what they were told and shown, against the logs',
  needs: [linux],
  run: async (bench) => {
    const database = tryDatabaseUrl()
    const alone = await playOn(bench, 'SQLite', { ground: { data: join(bench.folder, 'alone') }, count: 1 })
    if (database === '') return alone
    const ground = { data: join(bench.folder, 'together'), database }
    return [...alone, ...(await playOn(bench, 'MySQL', { ground, count: 2 }))]
  },
}
