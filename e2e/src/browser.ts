import { existsSync } from 'node:fs'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** Debian's Chromium without a window, for two thirds of the processor time of one that only hides it. */
const SHELL = '/usr/bin/chromium-headless-shell'

/** The browser that CHROME_PATH names, or that shell, or Debian's Chromium where the shell is missing, with further flags; without a sandbox only where root leaves no other way. */
export const openBrowser = (flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROME_PATH ?? (existsSync(SHELL) ? SHELL : '/usr/bin/chromium'),
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...QUIET, ...flags],
  })

/** The request was broken by the machine, whose addresses change with every container that starts or ends. */
const NETWORK_CHANGED = 'net::ERR_NETWORK_CHANGED'

/** What Playwright takes for a new visitor, and the origins beside the page's own that it may send requests to. */
export type VisitOptions = BrowserContextOptions & {
  readonly otherOrigins?: readonly string[]
  /** Whether the game is introduced on the first play; not unless set. */
  readonly isNewcomer?: boolean
  /** The path below which the game is served; the root unless set. */
  readonly basePath?: string
}

/** Opens a page as a new visitor; `complaints` gathers console errors, page errors and requests to any other origin. */
export const visit = async (
  browser: Browser,
  url: string,
  { otherOrigins = [], isNewcomer = false, basePath = '', ...options }: VisitOptions = {},
) => {
  const known = [url, ...otherOrigins].map((each) => new URL(each).origin)
  const usual: BrowserContextOptions = {
    locale: 'en-GB',
    viewport: { width: 1280, height: 800 },
    serviceWorkers: 'block',
  }
  const context = await browser.newContext({ ...usual, ...options })
  if (!isNewcomer)
    await context.addInitScript(
      (key) => location.protocol.startsWith('http') && localStorage.setItem(key, 'yes'),
      `pd${basePath}.introduced`,
    )
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error' && !message.text().endsWith(NETWORK_CHANGED)) complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!known.includes(new URL(request.url()).origin) && !/^(blob|data):/.test(request.url()))
      complaints.push(`asked ${request.url()}`)
  })
  await page.goto(url)
  return { page, context, complaints }
}

/** The last part of a page's path: the id of its game, or the code of its room. */
export const gameIdOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''

/** Waits until the service worker has kept its files and serves the page. */
export const waitForWorker = async (page: Page): Promise<void> => {
  await page.waitForFunction(() => {
    const seen = globalThis as { workerState?: string | undefined }
    void navigator.serviceWorker.ready.then(({ active }) => {
      seen.workerState = active?.state
    })
    return seen.workerState === 'activated'
  })
  const isServed = () => navigator.serviceWorker.controller !== null
  // the worker takes over the pages that are there: one that was just loading is served from its next load
  if (!(await page.evaluate(isServed))) await page.reload()
  await page.waitForFunction(isServed)
}

/** Waits until a cache of the page's site holds one picture. A predicate that gives a promise would be taken for true at once. */
export const waitForKeptPicture = (page: Page, cacheName: string) =>
  page.waitForFunction((name) => {
    const seen = globalThis as { keptPictures?: number }
    const count = async () => (await (await caches.open(name)).keys()).length
    void count().then((kept) => {
      seen.keptPictures = kept
    })
    return seen.keptPictures === 1
  }, cacheName)

/** Waits for more than one colour on the canvas: a picture that may not be read leaves it as it was. */
export const waitForPicture = (page: Page) =>
  page.waitForFunction(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('.hero canvas')
    const pixels = canvas?.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? []
    return new Set(new Uint32Array(Uint8Array.from(pixels).buffer)).size > 1
  })
