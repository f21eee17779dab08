import { stat } from 'node:fs/promises'

// A container's HEALTHCHECK runs this with the file that a job touches, such as "uploads": exits with 0 while it goes on, else with 1 and the reason.

const SILENT_MS = 60_000

const [file = ''] = process.argv.slice(2)
const stats = await stat(file).catch(() => null)
const isAlive = stats !== null && Date.now() - stats.mtimeMs < SILENT_MS
if (!isAlive) process.stderr.write(`The job does not go on: ${file} was not touched for a minute\n`)
process.exitCode = isAlive ? 0 : 1
