import { connect, type Socket } from 'node:net'
import { joinAll } from './players.ts'

/** A player of a room on a connection of their own, as every phone has one. */
export type Guesser = { readonly guess: (round: number, text: string) => Promise<Reply> }
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
    const hear = (chunk: Buffer) => {
      answer = Buffer.concat([answer, chunk])
      const body = bodyOf(answer)
      if (body === null) return
      socket.off('data', hear)
      if (answer.toString('latin1', 0, 13) === 'HTTP/1.1 200 ') resolve(body)
      else reject(new Error(`a guess was refused: ${body}`))
    }
    socket.on('data', hear)
    socket.write(request)
  })

type Place = { readonly url: string; readonly code: string; readonly count: number }

/** Has that many players join a room. */
export const gatherGuessers = async (place: Place): Promise<Guesser[]> => {
  const { host, hostname, port } = new URL(place.url)
  const guessers: Guesser[] = []
  await joinAll(place, async (cookie) => {
    const socket = await open(hostname, Number(port))
    const head = `POST /rooms/${place.code}/guesses HTTP/1.1\r\nHost: ${host}\r\nCookie: ${cookie}\r\nContent-Type: application/json`
    const guess = async (round: number, text: string): Promise<Reply> => {
      const body = JSON.stringify({ round, level: 1, text })
      const startedAt = performance.now()
      const view = await send(socket, `${head}\r\nContent-Length: ${Buffer.byteLength(body)}${HEAD_END}${body}`)
      const ms = performance.now() - startedAt
      return { ms, verdict: JSON.parse(view).own.guesses.at(-1).verdict }
    }
    guessers.push({ guess })
  })
  return guessers
}
