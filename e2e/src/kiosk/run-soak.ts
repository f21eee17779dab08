import { openBrowser } from '../browser.ts'
import { startGameServer } from '../game-server.ts'
import { soak } from './soak.ts'

/** Runs a kiosk for as many hours as the command line says, and prints what it came to as JSON; for the bench. */
const server = await startGameServer(['--rate-limit', '0'], { env: { KIOSK_PIN: '2468' } })
const browser = await openBrowser()
const hours = Number(process.argv[2] ?? 8)
const say = (line: string) => void process.stderr.write(`${line}\n`)
process.stdout.write(JSON.stringify(await soak({ browser, url: server.url, hours, say })))
await browser.close()
await server.close()
