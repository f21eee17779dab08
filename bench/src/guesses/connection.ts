import { once } from 'node:events'
import { connect } from 'node:net'

/** One connection of a player, which keeps the cookie that it is given. */
export type Connection = {
  /** Sends JSON, and resolves to the body of the answer; rejects with any status but 200 and 201. One request at a time. */
  readonly post: (path: string, body: string) => Promise<string>
  readonly close: () => void
}

const HEAD_END = '\r\n\r\n'

const lengthIn = (head: string): number => Number(/^content-length: (\d+)/im.exec(head)?.[1] ?? Number.NaN)
const cookieIn = (head: string): string | undefined => /^set-cookie: ([^;\r]+)/im.exec(head)?.[1]
const isFine = (head: string): boolean => /^HTTP\/1.1 20[01] /.test(head)

/**
 * Connects to a server. Players take processor time from the server that they load, so they speak just as much of HTTP as it answers with:
 * a length, a cookie, a body.
 */
export const connectTo = async (url: string): Promise<Connection> => {
  const { hostname, port } = new URL(url)
  const socket = connect(Number(port), hostname)
  await once(socket, 'connect')
  let cookie = ''
  let answer = Promise.withResolvers<string>()
  let received: Buffer = Buffer.alloc(0)
  socket.setNoDelay(true).on('error', (error) => answer.reject(error))
  socket.on('data', (chunk: Buffer) => {
    received = received.length === 0 ? chunk : Buffer.concat([received, chunk])
    const end = received.indexOf(HEAD_END)
    if (end < 0) return
    const head = received.toString('latin1', 0, end)
    const from = end + HEAD_END.length
    if (received.length < from + lengthIn(head)) return
    const body = received.toString('utf8', from)
    received = Buffer.alloc(0)
    cookie = cookieIn(head) ?? cookie
    if (isFine(head)) answer.resolve(body)
    else answer.reject(new Error(`${head}\n${body}`))
  })
  return {
    post: (path, body) => {
      answer = Promise.withResolvers()
      const headers = [
        `POST ${path} HTTP/1.1`,
        `host: ${hostname}:${port}`,
        ...(cookie && [`cookie: ${cookie}`]),
        'content-type: application/json',
        `content-length: ${Buffer.byteLength(body)}`,
      ]
      socket.write(`${headers.join('\r\n')}${HEAD_END}${body}`)
      return answer.promise
    },
    close: () => socket.destroy(),
  }
}
