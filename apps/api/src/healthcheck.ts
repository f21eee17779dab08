import { connect } from 'node:net'
import { describeSettings, readSettings, type Settings } from '@pd/runtime/settings'
import { isAnywhere, LISTEN_SETTINGS, portOf } from './settings.ts'
import { readVersion } from './version.ts'

// A container's HEALTHCHECK runs this every few seconds: exits with 0 when the API is ready, else with 1 and the reason on one line.

const TIMEOUT_MS = 2_000

/** The first line of the answer; over a bare socket, since loading node:http takes longer than all the rest. */
const askReady = async (host: string, port: number): Promise<string> => {
  const socket = connect({ host, port, signal: AbortSignal.timeout(TIMEOUT_MS) })
  socket.setEncoding('latin1')
  socket.write(`GET /health/ready HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)
  let answer = ''
  for await (const chunk of socket) {
    answer += chunk
    if (answer.includes('\r\n')) break
  }
  return answer.split('\r\n', 1)[0] || 'no answer'
}

const reasonOf = (error: NodeJS.ErrnoException): string =>
  error.name === 'AbortError' ? `no answer in ${TIMEOUT_MS / 1000} s` : error.message

/** Why the API is not ready, or null. */
const checkReady = async (settings: Settings<typeof LISTEN_SETTINGS>): Promise<string | null> => {
  const host = isAnywhere(settings.host) ? '127.0.0.1' : settings.host
  const port = portOf(settings)
  const answer = await askReady(host, port).catch(reasonOf)
  return /^HTTP\/1\.1 200 /.test(answer) ? null : `The API on ${host}:${port} is not ready: ${answer}`
}

const read = readSettings(LISTEN_SETTINGS, { argv: process.argv.slice(2), env: process.env })
if (read.kind === 'version') process.stdout.write(`${readVersion()}\n`)
else if (read.kind === 'help') process.stdout.write(`${describeSettings(LISTEN_SETTINGS)}\n`)
else {
  const complaint = read.kind === 'complaints' ? read.complaints.join(' ') : await checkReady(read.settings)
  if (complaint !== null) process.stderr.write(`${complaint}\n`)
  process.exitCode = complaint === null ? 0 : 1
}
