import type { Browser, CDPSession, Page } from 'playwright-core'
import { type Leaving, playVisit, waitForLoop } from './visitor.ts'

/** What the page holds after a collection of garbage. */
export type Held = { readonly heapMiB: number; readonly nodes: number; readonly listeners: number }

/** How long a kiosk runs, by the clock of its page, and where. */
export type SoakOrder = {
  readonly browser: Browser
  readonly url: string
  readonly hours: number
  readonly say: (line: string) => void
}

/** What a soak came to: the middle of the first fifth after a warm-up, and of the last one. */
export type Soak = { readonly visits: number; readonly hours: number; readonly first: Held; readonly last: Held }

const ROUNDS = 2
/** A visitor comes every minute and a half: the loop is seen for half of it. */
const LOOP_MS = 40_000
const IDLE_MS = 45_000
const RESULT_MS = 30_000
const HOUR_MS = 3_600_000
/** Between two slices of sped-up time what was asked of the server arrives. */
const SLICE_MS = 5_000
const WARM_UP = 5
const LEAVINGS: readonly Leaving[] = ['at the result', 'by pressing done', 'in the middle of a game']

const pass = async (page: Page, ms: number): Promise<void> => {
  for (let left = ms; left > 0; left -= SLICE_MS) await page.clock.runFor(Math.min(SLICE_MS, left))
}

const measure = async (devtools: CDPSession): Promise<Held> => {
  for (let turn = 0; turn < 2; turn++) await devtools.send('HeapProfiler.collectGarbage')
  const { usedSize } = await devtools.send('Runtime.getHeapUsage')
  const { nodes, jsEventListeners } = await devtools.send('Memory.getDOMCounters')
  return { heapMiB: usedSize / 1024 ** 2, nodes, listeners: jsEventListeners }
}

const middle = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN

const middleOf = (held: readonly Held[]): Held => ({
  heapMiB: middle(held.map(({ heapMiB }) => heapMiB)),
  nodes: middle(held.map(({ nodes }) => nodes)),
  listeners: middle(held.map(({ listeners }) => listeners)),
})

/** One visitor; returns the time that has passed for the page. */
const runVisit = async (page: Page, visit: number): Promise<number> => {
  await pass(page, LOOP_MS)
  const leaving = LEAVINGS[visit % LEAVINGS.length] ?? 'at the result'
  await playVisit(page, { rounds: ROUNDS, leaving })
  const ms = leaving === 'at the result' ? RESULT_MS : leaving === 'by pressing done' ? 0 : IDLE_MS
  await pass(page, ms)
  await waitForLoop(page)
  return LOOP_MS + ms
}

/** Runs a kiosk at high speed, one visitor after the other, and measures what its page holds after each in the loop. */
export const soak = async ({ browser, url, hours, say }: SoakOrder): Promise<Soak> => {
  const context = await browser.newContext({ viewport: { width: 540, height: 960 }, serviceWorkers: 'block' })
  const page = await context.newPage()
  await page.clock.install()
  await page.goto(`${url}/?kiosk&rounds=${ROUNDS}&idle=${IDLE_MS / 1_000}`)
  await waitForLoop(page)
  const devtools = await context.newCDPSession(page)
  const held: Held[] = []
  let passedMs = 0
  while (passedMs < hours * HOUR_MS) {
    passedMs += await runVisit(page, held.length)
    held.push(await measure(devtools))
    if (held.length % 20 === 0) say(`${held.length} visits, ${held.at(-1)?.heapMiB.toFixed(2)} MiB`)
  }
  await context.close()
  const counted = held.slice(WARM_UP)
  const fifth = Math.max(1, Math.floor(counted.length / 5))
  return {
    visits: held.length,
    hours: passedMs / HOUR_MS,
    first: middleOf(counted.slice(0, fifth)),
    last: middleOf(counted.slice(-fifth)),
  }
}
