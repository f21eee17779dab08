import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from '../run/figure.ts'
import type { Bench, Measure } from '../run/measure.ts'
import { chromium } from '../run/needs.ts'
import { LIGHTHOUSE, ROOT, VITE, WEB } from '../run/places.ts'
import { median } from '../run/rounds.ts'
import { startApi } from '../servers/api.ts'
import { type Seat, sitDown } from '../servers/game.ts'
import { CATEGORIES, type Loss, type Visit, visit } from './audit.ts'

const WANTED = 95

type Page = { readonly name: string; readonly path: string; readonly shows: readonly RegExp[] }

/** A page counts only if it fetched what makes it that page: without the session a round is an error page, and a light one. */
const pagesFor = ({ gameId }: Seat): Page[] => [
  { name: 'home', path: '/', shows: [/\/packs$/] },
  { name: 'round', path: `/play/${gameId}`, shows: [new RegExp(`/games/${gameId}$`), /^\/renders\//] },
]

const install = async ({ processes, say }: Bench): Promise<void> => {
  if (existsSync(join(LIGHTHOUSE, 'node_modules/lighthouse'))) return
  say('installing Lighthouse, once')
  await processes.run(['npm', 'ci', '--prefix', LIGHTHOUSE], { cwd: ROOT })
}

const assertShown = ({ name, shows }: Page, { fetched }: Visit): void => {
  for (const pattern of shows)
    if (![...fetched].some(([path, status]) => pattern.test(path) && status === 200))
      throw new Error(`the page "${name}" fetched nothing like ${pattern}, so it is not the page that was meant`)
}

const judge = ({ name }: Page, visits: readonly Visit[]): Figure[] =>
  CATEGORIES.map((category) => {
    const score = median(visits.map(({ scores }) => scores[category]))
    return {
      what: `${name}: ${category}`,
      ours: String(score),
      against: '100',
      ratio: score / 100,
      target: { atLeast: WANTED / 100 },
    }
  })

/** Each audit that cost points, once, with the worst of its visits. */
const worst = (visits: readonly Visit[]): Loss[] => {
  const losses = visits.flatMap((seen) => seen.losses).sort((one, other) => other.points - one.points)
  return [...new Map(losses.map((loss) => [loss.audit, loss])).values()]
}

const run: Measure['run'] = async (bench) => {
  const { folder, processes, rounds, say } = bench
  await install(bench)
  await processes.run([process.execPath, VITE, 'build', WEB, '--logLevel', 'warn'], { cwd: ROOT })
  const { url: api } = await startApi(processes, { data: join(folder, 'data'), starter: true, web: true })
  const seat = await sitDown(api)
  const pages = pagesFor(seat).map((page) => ({ page, visits: [] as Visit[] }))
  say(`${rounds} rounds of visits to the home page and to a round`)
  for (let round = 0; round < rounds; round += 1)
    for (const { page, visits } of pages) {
      const seen = await visit(processes, api + page.path, seat.cookie, folder)
      assertShown(page, seen)
      visits.push(seen)
      say(`${page.name}: ${Object.values(seen.scores).join(', ')} at a machine speed of ${Math.round(seen.machine)}`)
    }
  for (const { page, visits } of pages)
    for (const { audit, points, saw } of worst(visits)) say(`${page.name}: at worst ${points} for ${audit} ${saw}`)
  return pages.flatMap(({ page, visits }) => judge(page, visits))
}

/** Lighthouse's four scores of the home page and of a round. */
export const lighthouse: Measure = {
  name: 'lighthouse',
  about: "Lighthouse's scores of the home page and of a round, on Chromium as a phone",
  needs: [chromium],
  run,
}
