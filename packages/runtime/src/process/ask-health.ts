import { connect, type NetConnectOpts } from 'node:net'

const TIMEOUT_MS = 2_000

/** The first line of the answer; over a bare socket, since loading node:http takes longer than all the rest. */
const firstLineFrom = async (server: NetConnectOpts, host: string, path: string): Promise<string> => {
  const socket = connect({ ...server, signal: AbortSignal.timeout(TIMEOUT_MS) })
  socket.setEncoding('latin1')
  socket.write(`GET ${path} HTTP/1.1\r\nhost: ${host}\r\nconnection: close\r\n\r\n`)
  let answer = ''
  for await (const chunk of socket) {
    answer += chunk
    if (answer.includes('\r\n')) break
  }
  return answer.split('\r\n', 1)[0] || 'no answer'
}

const reasonOf = (error: NodeJS.ErrnoException): string =>
  error.name === 'AbortError' ? `no answer in ${TIMEOUT_MS / 1000} s` : error.message

/** Asks a server, at a port or a Unix socket, for a path: null when it answers with 200, else what it says or why there is no answer. */
export const askHealth = async (server: NetConnectOpts, host: string, path: string): Promise<string | null> => {
  const answer = await firstLineFrom(server, host, path).catch(reasonOf)
  return /^HTTP\/1\.1 200 /.test(answer) ? null : answer
}
