import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createReadStream } from 'node:fs'
import { chmod, lstat, mkdtemp, rm, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { createDecoder, type Decoder } from '../decode/decoder.ts'
import { COPY_HEADER, DECODE_PATH, type DecodeBody, DecoderServiceError, longestJson } from './wire.ts'

/** Where a decoder service listens, and what decodes for it. */
type DecoderServiceOptions = {
  /** The path of the Unix socket; its folder is there. */
  readonly socket: string
  readonly decode?: Decoder
}

/** A running decoder service. `close` gives up the pictures under way, and removes the socket. */
type DecoderService = { close(): Promise<void> }

const readBody = async (request: IncomingMessage): Promise<DecodeBody> => {
  let body = ''
  for await (const chunk of request.setEncoding('utf8')) {
    body += chunk
    if (body.length > longestJson) throw new Error('the request is too long')
  }
  return JSON.parse(body)
}

const sendJson = (response: ServerResponse, status: number, body: unknown): void => {
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse }

const decodeFor = async ({ request, response }: Exchange, target: string, decode: Decoder): Promise<void> => {
  const stop = new AbortController()
  response.once('close', () => stop.abort())
  const result = await decode({ ...(await readBody(request)), target, stop: stop.signal })
  if (!result.ok) return sendJson(response, 422, result.reason)
  const { size } = await stat(target)
  const headers = { 'content-type': 'image/jpeg', 'content-length': size, [COPY_HEADER]: JSON.stringify(result.value) }
  response.writeHead(200, headers)
  await pipeline(createReadStream(target), response)
}

/** Answers a request to decode; a client that has closed its connection gets nothing. */
const answerDecode = async (exchange: Exchange, target: string, decode: Decoder): Promise<void> => {
  const { response } = exchange
  try {
    await decodeFor(exchange, target, decode)
  } catch (error) {
    if (response.headersSent) response.destroy()
    else sendJson(response, 500, { message: (error as Error).message })
  } finally {
    await rm(target, { force: true })
  }
}

/** Removes the socket that a killed service has left; throws when something else lies there. */
const removeSocket = async (socket: string): Promise<void> => {
  const found = await lstat(socket).catch(() => null)
  if (found?.isSocket() === false)
    throw new DecoderServiceError(`${socket} is there and is not a socket: name another path.`)
  await rm(socket, { force: true })
}

/**
 * Serves a decoder to the processes of the same user: each request names a picture file that this process can read, and is answered with
 * the working copy itself, so that neither process writes where the other one reads. Closing a connection gives its picture up.
 */
export const serveDecoder = async ({
  socket,
  decode = createDecoder(),
}: DecoderServiceOptions): Promise<DecoderService> => {
  await removeSocket(socket)
  const folder = await mkdtemp(join(tmpdir(), 'pd-decoder-'))
  const server = createServer(async (request, response) => {
    const { method, url } = request
    if (method === 'GET' && url === '/health') response.end('ok\n')
    else if (method === 'POST' && url === DECODE_PATH)
      await answerDecode({ request, response }, join(folder, randomUUID()), decode)
    else sendJson(response, 404, { message: 'there is no such request' })
  })
  const close = async (): Promise<void> => {
    server.close()
    server.closeAllConnections()
    await rm(folder, { recursive: true, force: true })
  }
  try {
    server.listen(socket)
    await once(server, 'listening')
    await chmod(socket, 0o600)
  } catch (error) {
    await close()
    throw error
  }
  return { close }
}
