import { connect } from 'node:net'

/** `GET`: 200 while the service answers. */
export const HEALTH_PATH = '/health'

const TIMEOUT_MS = 2_000

/** The first line of the answer; over a bare socket, since loading node:http takes longer than all the rest. */
const firstLineFrom = async (path: string): Promise<string> => {
  const socket = connect({ path, signal: AbortSignal.timeout(TIMEOUT_MS) })
  socket.setEncoding('latin1')
  socket.write(`GET ${HEALTH_PATH} HTTP/1.1\r\nhost: decoder\r\nconnection: close\r\n\r\n`)
  let answer = ''
  for await (const chunk of socket) {
    answer += chunk
    if (answer.includes('\r\n')) break
  }
  return answer.split('\r\n', 1)[0] || 'no answer'
}

const reasonOf = (error: NodeJS.ErrnoException): string =>
  error.name === 'AbortError' ? `no answer in ${TIMEOUT_MS / 1000} s` : error.message

/** Asks the decoder service behind a Unix socket whether it answers: null, or why it does not. */
export const checkDecoderHealth = async (socket: string): Promise<string | null> => {
  const answer = await firstLineFrom(socket).catch(reasonOf)
  return /^HTTP\/1\.1 200 /.test(answer) ? null : answer
}
