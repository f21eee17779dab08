import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** Debian's Chromium, or the one that CHROME_PATH names, with further flags; without a sandbox only where root leaves no other way. */
export const openBrowser = (flags: readonly string[] = []): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), ...QUIET, ...flags],
  })

/** The request was broken by the machine, whose addresses change with every container that starts or ends. */
const NETWORK_CHANGED = 'net::ERR_NETWORK_CHANGED'

/** What Playwright takes for a new visitor, and the origins beside the page's own that it may send requests to. */
export type VisitOptions = BrowserContextOptions & {
  readonly otherOrigins?: readonly string[]
  /** Whether the game is introduced on the first play; not unless set. */
  readonly isNewcomer?: boolean
}

/** Opens a page as a new visitor; `complaints` gathers console errors, page errors and requests to any other origin. */
export const visit = async (
  browser: Browser,
  url: string,
  { otherOrigins = [], isNewcomer = false, ...options }: VisitOptions = {},
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
      () => location.protocol.startsWith('http') && localStorage.setItem('pd.introduced', 'yes'),
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
