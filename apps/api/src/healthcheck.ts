import { askHealth } from '@pd/runtime/ask-health'
import { describeSettings, readSettings, type Settings } from '@pd/runtime/settings'
import { isAnywhere, LISTEN_SETTINGS, portOf } from './settings.ts'
import { readVersion } from './version.ts'

// A container's HEALTHCHECK runs this every few seconds: exits with 0 when the API is ready, else with 1 and the reason on one line.

/** Why the API is not ready, or null. */
const checkReady = async (settings: Settings<typeof LISTEN_SETTINGS>): Promise<string | null> => {
  const host = isAnywhere(settings.host) ? '127.0.0.1' : settings.host
  const port = portOf(settings)
  const reason = await askHealth({ host, port }, host, '/health/ready')
  return reason && `The API on ${host}:${port} is not ready: ${reason}`
}

const read = readSettings(LISTEN_SETTINGS, { argv: process.argv.slice(2), env: process.env })
if (read.kind === 'version') process.stdout.write(`${readVersion()}\n`)
else if (read.kind === 'help') process.stdout.write(`${describeSettings(LISTEN_SETTINGS)}\n`)
else {
  const complaint = read.kind === 'complaints' ? read.complaints.join(' ') : await checkReady(read.settings)
  if (complaint !== null) process.stderr.write(`${complaint}\n`)
  process.exitCode = complaint === null ? 0 : 1
}
