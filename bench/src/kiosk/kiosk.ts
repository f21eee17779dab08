import { type Figure, formatNumber } from '../run/figure.ts'
import type { Measure } from '../run/measure.ts'
import { chromium } from '../run/needs.ts'
import { KIOSK_SOAK, WEB_BUILD } from '../run/places.ts'

type Held = { readonly heapMiB: number; readonly nodes: number; readonly listeners: number }
type Soak = { readonly visits: number; readonly hours: number; readonly first: Held; readonly last: Held }

const HOURS = 8
const QUICK_HOURS = 0.5

type Growth = { readonly what: string; readonly from: number; readonly to: number; readonly most: number }

const growth = ({ what, from, to, most }: Growth): Figure => ({
  what,
  ours: formatNumber(to),
  against: formatNumber(from),
  ratio: to / from,
  target: { atMost: most },
})

/** A museum's day at a kiosk, by a clock that is sped up. */
export const kiosk: Measure = {
  name: 'kiosk',
  about: 'a kiosk of eight hours at high speed: what its page holds at the end against the beginning',
  needs: [chromium],
  run: async ({ processes, quick, say }) => {
    await processes.run([process.execPath, WEB_BUILD])
    const hours = quick ? QUICK_HOURS : HOURS
    const { visits, first, last } = JSON.parse(
      await processes.run([process.execPath, KIOSK_SOAK, String(hours)]),
    ) as Soak
    say(`${visits} visitors in ${hours} hours; the heap holds ${formatNumber(last.heapMiB)} MiB`)
    return [
      growth({ what: 'heap of the page, MiB', from: first.heapMiB, to: last.heapMiB, most: 1.05 }),
      growth({ what: 'nodes of the page', from: first.nodes, to: last.nodes, most: 1.05 }),
      growth({ what: 'listeners of the page', from: first.listeners, to: last.listeners, most: 1.05 }),
    ]
  },
}
