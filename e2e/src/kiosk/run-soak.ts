import { openBrowser } from '../browser.ts'
import { startGameServer } from '../game-server.ts'
import { soak } from './soak.ts'

/**
 * Machine code is part of the heap: what V8 compiles of an app that is used for hours grows for the first hundred visits, by more than the leak that is
 * looked for. So this page's code is interpreted, and what grows is what the app keeps.
 */
const INTERPRETED = '--js-flags=--jitless'

/** Runs a kiosk for as many hours as the command line says, and prints what it came to as JSON; for the bench. */
const server = await startGameServer(['--rate-limit', '0'], { env: { KIOSK_PIN: '2468' } })
const browser = await openBrowser([INTERPRETED])
const hours = Number(process.argv[2] ?? 8)
const say = (line: string) => void process.stderr.write(`${line}\n`)
process.stdout.write(JSON.stringify(await soak({ browser, url: server.url, hours, say })))
await browser.close()
await server.close()
