import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'

const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  '--no-first-run',
]

/** Debian's Chromium, or the one that CHROME_PATH names; without a sandbox only where root leaves no other way. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: process.env.CHROME_PATH ?? '/usr/bin/chromium',
    args: process.getuid?.() === 0 ? ['--no-sandbox', ...QUIET] : QUIET,
  })

/** A page of a new visitor; `complaints` gathers console errors, page errors and requests to other hosts than those given. */
export const visit = async (
  browser: Browser,
  url: string,
  options: BrowserContextOptions = {},
  others: readonly string[] = [],
) => {
  const known = [url, ...others].map((each) => new URL(each).origin)
  const context = await browser.newContext({ locale: 'en-GB', viewport: { width: 1280, height: 800 }, ...options })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()))
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('request', (request) => {
    if (!known.includes(new URL(request.url()).origin) && !/^(blob|data):/.test(request.url()))
      complaints.push(`asked ${request.url()}`)
  })
  await page.goto(url)
  return { page, context, complaints }
}

export const gameIdOf = (page: Page): string => new URL(page.url()).pathname.split('/').at(-1) ?? ''
