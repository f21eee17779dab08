import type { Page } from 'playwright-core'
import { goTo, type Pages } from './show.ts'

/** Has every page take itself for the one that the service worker gives without the server. */
const pretendOffline = (page: Page): Promise<unknown> =>
  page.addInitScript(() =>
    document.addEventListener('readystatechange', () => document.documentElement.setAttribute('data-offline', ''), {
      once: true,
    }),
  )

const keepPicture = (page: Page): Promise<void> =>
  page.evaluate(async () => {
    const canvas = new OffscreenCanvas(64, 64)
    const context = canvas.getContext('2d')
    for (const [colour, side] of [
      ['#3ddc97', 64],
      ['#ffb31a', 40],
    ] as const) {
      if (context) context.fillStyle = colour
      context?.fillRect(0, 0, side, side)
    }
    const reveal = {
      name: 'square',
      packTitle: 'Forms',
      credit: 'Ann',
      licence: 'CC0',
      homepage: null,
      width: 64,
      height: 64,
    }
    const names = [{ locale: 'en', text: 'square' }]
    const facts = encodeURIComponent(JSON.stringify({ reveal, languages: ['en'], names, levels: 8 }))
    const response = new Response(await canvas.convertToBlob(), { headers: { 'x-kept-picture': facts } })
    await (await caches.open('practice')).put('/practice/square', response)
  })

/** What stands for pages while the server is away. */
export const offlinePages: Pages = {
  'a page without the server': async (page, url) => {
    await pretendOffline(page)
    await goTo('/', '.page-offline .drawn')(page, url)
  },
  'the practice with one picture': async (page, url) => {
    await goTo('/about', '.credits li')(page, url)
    await keepPicture(page)
    await pretendOffline(page)
    await goTo('/daily', '.drawn')(page, url)
    await page.locator('.drawn .button.primary .glyph-search').click()
    await page.locator('.hero canvas').waitFor()
  },
}
