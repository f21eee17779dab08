import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
import { chromium, type Page } from 'playwright-core'

/** A browser with a profile of its own, which can be killed without warning. */
export type KillableBrowser = {
  readonly page: Page
  /** Kills all its processes at once. */
  readonly kill: () => Promise<void>
}

const flagsFor = (profile: string): readonly string[] => [
  '--headless=new',
  '--remote-debugging-port=0',
  `--user-data-dir=${profile}`,
  '--lang=en-GB',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--disable-quic',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
]

/** Starts a browser as a person does, with the profile in a folder: what it kept there outlives it. */
export const startKillableBrowser = async (profile: string): Promise<KillableBrowser> => {
  // a process group of its own: the browser, its renderers and its storage are killed together
  const child = spawn(process.env.CHROME_PATH ?? '/usr/bin/chromium', [...flagsFor(profile), 'about:blank'], {
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  })
  const exited = once(child, 'exit')
  const kill = async (): Promise<void> => {
    if (child.exitCode === null && child.signalCode === null) process.kill(-(child.pid ?? 0), 'SIGKILL')
    await exited
  }
  for await (const line of createInterface(child.stderr)) {
    const address = /^DevTools listening on (ws:\S+)/.exec(line)?.[1]
    if (!address) continue
    child.stderr.resume()
    const browser = await chromium.connectOverCDP(address)
    const context = browser.contexts()[0] ?? (await browser.newContext())
    return { page: await context.newPage(), kill }
  }
  throw new Error('the browser ended before it listened')
}
