import { connect, type Socket } from 'node:net'
import { type Arrival, joinAll } from './players.ts'

/** A player of a room on a connection of their own, as every phone has one. */
export type Guesser = {
  readonly cookie: string
  /** Sees to it that the connection is open and warm; a server closes what is idle. */
  readonly wake: () => Promise<void>
  readonly guess: (round: number, text: string) => Promise<Reply>
}
/** How long the reply took, in milliseconds, and how the guess was judged. */
export type Reply = { readonly ms: number; readonly verdict: string }

const open = (hostname: string, port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, hostname, () => resolve(socket))
    socket.setNoDelay().once('error', reject)
  })

const HEAD_END = '\r\n\r\n'

/** The body of an answer that has come whole; null as long as it has not. */
const bodyOf = (answer: Buffer): string | null => {
  const at = answer.indexOf(HEAD_END)
  if (at < 0) return null
  const body = answer.subarray(at + HEAD_END.length)
  const length = Number(/content-length: (\d+)/i.exec(answer.toString('latin1', 0, at))?.[1])
  return body.length >= length ? body.toString() : null
}

/** One request; a client of Node's own would cost more than the server that is measured. */
const send = (socket: Socket, request: string): Promise<string> =>
  new Promise((resolve, reject) => {
    let answer: Buffer = Buffer.alloc(0)
    const lose = () => reject(new Error('the server closed a connection'))
    const hear = (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk])
      const body = bodyOf(answer)
      if (body === null) return
      socket.off('data', hear).off('close', lose)
      if (answer.toString('latin1', 0, 13) === 'HTTP/1.1 200 ') resolve(body)
      else reject(new Error(`a guess was refused: ${body}`))
    }
    socket.on('data', hear).once('close', lose)
    socket.write(request)
  })

/** Has that many players join a room. */
export const gatherGuessers = async (place: Arrival): Promise<Guesser[]> => {
  const { host, hostname, port } = new URL(place.url)
  const guessers: Guesser[] = []
  await joinAll(place, async (cookie) => {
    let socket: Socket | undefined
    const ask = (line: string, body = '') => {
      if (!socket) throw new Error('a player who sleeps cannot guess')
      const head = `${line} HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nContent-Length: ${Buffer.byteLength(body)}`
      return send(socket, `${head}${body && '\r\nContent-Type: application/json'}${HEAD_END}${body}`)
    }
    guessers.push({
      cookie,
      wake: async () => {
        if (!socket?.writable) socket = await open(hostname, Number(port))
        await ask('GET /health/live')
      },
      guess: async (round, text) => {
        const startedAt = performance.now()
        const view = await ask(`POST /rooms/${place.code}/guesses`, JSON.stringify({ round, level: 1, text }))
        const ms = performance.now() - startedAt
        return { ms, verdict: JSON.parse(view).own.guesses.at(-1).verdict }
      },
    })
  })
  return guessers
}
