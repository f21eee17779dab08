import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { chromium } from '../run/needs.ts'
import { LIGHTHOUSE, ROOT, VITE, WEB } from '../run/places.ts'
import { median } from '../run/rounds.ts'
import { startApi } from '../servers/api.ts'
import { CATEGORIES, type Loss, type Visit, visit } from './audit.ts'
import { fillPages, type VisitedPage } from './pages.ts'

const WANTED_SCORE = 95
const MOST_LAYOUT_SHIFT = 0.02
/** A small run visits these once: a page, a page of a game, and one with a stream that never ends. */
const QUICK_PAGES: readonly VisitedPage['name'][] = ['home', 'game', 'room']

type Visited = { readonly page: VisitedPage; readonly visits: Visit[] }

const install = async ({ processes, say }: Bench): Promise<void> => {
  if (existsSync(join(LIGHTHOUSE, 'node_modules/lighthouse'))) return
  say('installing Lighthouse, once')
  await processes.run(['npm', 'ci', '--prefix', LIGHTHOUSE], { cwd: ROOT })
}

const assertShown = ({ name, shows }: VisitedPage, { fetched }: Visit): void => {
  for (const pattern of shows)
    if (![...fetched].some(([path, status]) => pattern.test(path) && status === 200))
      throw new Error(`the page "${name}" fetched nothing like ${pattern}, so it is not the page that was meant`)
}

const scoresOf = ({ page, visits }: Visited): Figure[] =>
  CATEGORIES.map((category) => {
    const score = median(visits.map(({ scores }) => scores[category]))
    return {
      what: `${page.name}: ${category}`,
      ours: String(score),
      against: '100',
      ratio: score / 100,
      target: { atLeast: WANTED_SCORE / 100 },
    }
  })

const layoutShiftOf = ({ page, visits }: Visited): Figure => {
  const shift = median(visits.map(({ layoutShift }) => layoutShift))
  return {
    what: `${page.name}: cumulative layout shift`,
    ours: shift.toFixed(3),
    against: String(MOST_LAYOUT_SHIFT),
    ratio: shift / MOST_LAYOUT_SHIFT,
    target: { atMost: 1 },
  }
}

/** Each audit that cost points, once, with the worst of its visits. */
const worstLosses = (visits: readonly Visit[]): Loss[] => {
  const losses = visits.flatMap((seen) => seen.losses).sort((one, other) => other.points - one.points)
  return [...new Map(losses.map((loss) => [loss.audit, loss])).values()]
}

const visitAll = async (bench: Bench, api: string): Promise<Visited[]> => {
  const { folder, processes, quick, say } = bench
  const rounds = quick ? 1 : bench.rounds
  const { pages, cookie } = await fillPages(api)
  const visited = pages
    .filter(({ name }) => !quick || QUICK_PAGES.includes(name))
    .map((page) => ({ page, visits: [] as Visit[] }))
  say(`${rounds} rounds of visits to ${visited.map(({ page }) => page.name).join(', ')}`)
  for (let round = 0; round < rounds; round += 1)
    for (const { page, visits } of visited) {
      const seen = await visit(processes, { url: api + page.path, cookie: page.isNewcomer ? null : cookie, folder })
      assertShown(page, seen)
      visits.push(seen)
      const scores = Object.values(seen.scores).join(', ')
      say(`${page.name}: ${scores}, shift ${seen.layoutShift.toFixed(3)}, machine speed ${Math.round(seen.machine)}`)
    }
  return visited
}

const run: Measure['run'] = async (bench) => {
  const { folder, processes, say } = bench
  await install(bench)
  await processes.run([process.execPath, VITE, 'build', WEB, '--logLevel', 'warn'], { cwd: ROOT })
  const { url: api } = await startApi(processes, { data: join(folder, 'data'), starter: true, web: true })
  const visited = await visitAll(bench, api)
  for (const { page, visits } of visited)
    for (const { audit, points, saw } of worstLosses(visits))
      say(`${page.name}: at worst ${points} for ${audit} ${saw}`)
  return visited.flatMap((each) => [...scoresOf(each), layoutShiftOf(each)])
}

/** Lighthouse's four scores and the layout shift of every page. */
export const lighthouse: Measure = {
  name: 'lighthouse',
  about: "Lighthouse's scores and the layout shift of every page, on Chromium as a phone (--quick: three pages, once)",
  needs: [chromium],
  run,
}
