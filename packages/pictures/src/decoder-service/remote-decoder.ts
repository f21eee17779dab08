import { createWriteStream } from 'node:fs'
import { rename, rm } from 'node:fs/promises'
import { type IncomingMessage, request } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { setTimeout as wait } from 'node:timers/promises'
import pLimit from 'p-limit'
import type { DecodeJob, Decoder } from '../decode/decoder.ts'
import { accept, type PictureResult, refuse } from '../refusal.ts'
import { temporaryName } from '../replace-file.ts'
import type { WorkingCopy } from '../working-copy/working-copy.ts'
import {
  COPY_HEADER,
  DECODE_PATH,
  DecoderServiceError,
  longestJson,
  mostCopyBytes,
  readCopy,
  readMessage,
  readRefusal,
} from './wire.ts'

const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | null)?.code)

const isOfConnect = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.syscall === 'connect'

/** Whether a connection failed because no service listens there yet, or its queue is full. */
const isAbsent = (error: unknown): boolean =>
  isOfConnect(error) && ['ECONNREFUSED', 'ENOENT', 'EAGAIN'].includes(codeOf(error))

const LOST = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE']

/** Whether a connection ended before the answer was whole. */
const isLost = (error: unknown): boolean => !isOfConnect(error) && LOST.includes(codeOf(error))

/** Which decoder service is asked, and for how long it may be away. */
type RemoteDecoderOptions = {
  /** The path of its Unix socket. */
  readonly socket: string
  /** For so long a picture waits for a service that does not answer, as while it restarts. */
  readonly patienceMs?: number
  /** For so long it may be silent about a picture: longer than the pictures before it and its own may take. */
  readonly silenceMs?: number
}

const RETRY_EVERY_MS = 100
const ATTEMPTS = 3

type Sent = Required<RemoteDecoderOptions> & { readonly job: DecodeJob }

const send = ({ socket, silenceMs, job: { source, sha256, limits, stop } }: Sent): Promise<IncomingMessage> =>
  new Promise((resolve, reject) => {
    const asked = request(
      {
        socketPath: socket,
        path: DECODE_PATH,
        method: 'POST',
        agent: false,
        timeout: silenceMs,
        ...(stop && { signal: stop }),
      },
      resolve,
    )
    asked.on('timeout', () =>
      asked.destroy(Object.assign(new Error('the decoder service is silent'), { code: 'ETIMEDOUT' })),
    )
    asked.on('error', reject)
    asked.end(JSON.stringify({ source, sha256, limits }))
  })

const textOf = async (response: IncomingMessage): Promise<string> => {
  let text = ''
  for await (const chunk of response.setEncoding('utf8')) {
    text += chunk
    if (text.length > longestJson) throw new DecoderServiceError('The decoder service sent too long a text.')
  }
  return text
}

/** Passes a JPEG on; the API will open it, so nothing else is taken for a working copy. */
const onlyJpeg = async function* (chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true
  for await (const chunk of chunks) {
    if (isFirst && !chunk.toString('latin1').startsWith('\xff\xd8\xff'))
      throw new DecoderServiceError('The decoder service sent a working copy that is no JPEG.')
    isFirst = false
    yield chunk
  }
}

/** Settles when the file is closed, so that a failed one can be removed: a stream that ends early may still be opening it. */
const writeTo = async (path: string, copy: IncomingMessage): Promise<void> => {
  const file = createWriteStream(path, { flags: 'wx' })
  const closed = new Promise((resolve) => file.once('close', resolve))
  try {
    await pipeline(copy, onlyJpeg, file)
  } finally {
    await closed
  }
}

const receive = async (response: IncomingMessage, temporary: string): Promise<PictureResult<WorkingCopy>> => {
  if (response.statusCode === 422) return { ok: false, reason: readRefusal(await textOf(response)) }
  if (response.statusCode !== 200)
    throw new DecoderServiceError(`The decoder service failed (${readMessage(await textOf(response))}).`)
  const copy = readCopy(String(response.headers[COPY_HEADER]))
  const bytes = Number(response.headers['content-length'])
  if (!(bytes > 0 && bytes <= mostCopyBytes))
    throw new DecoderServiceError(`The decoder service sent a working copy of ${bytes} bytes.`)
  await writeTo(temporary, response)
  return accept(copy)
}

/** Asks once, as soon as the service takes connections. */
const ask = async (sent: Sent, temporary: string): Promise<PictureResult<WorkingCopy>> => {
  const startedAt = performance.now()
  for (;;) {
    try {
      return await receive(await send(sent), temporary)
    } catch (error) {
      sent.job.stop?.throwIfAborted()
      if (!isAbsent(error)) throw error
      if (performance.now() - startedAt > sent.patienceMs)
        throw new DecoderServiceError(`The decoder service does not answer at ${sent.socket}.`, { cause: error })
      await wait(RETRY_EVERY_MS)
    }
  }
}

const endsTheService = () =>
  refuse('too_much_memory', 'The decoder ended each time it decoded the picture: save a simpler or smaller copy.')

/**
 * Makes a decoder that asks a decoder service, which must see the pictures at the same paths. A service that ends while it decodes is
 * waited for, and asked again, each such picture alone: so the one at which it ends three times is refused, and costs no other anything.
 * Throws `DecoderServiceError` when the service does not come back.
 */
export const createRemoteDecoder = ({
  socket,
  patienceMs = 60_000,
  silenceMs = 180_000,
}: RemoteDecoderOptions): Decoder => {
  const alone = pLimit(1)
  const decode = async (job: DecodeJob, temporary: string): Promise<PictureResult<WorkingCopy>> => {
    const attempt = () => ask({ socket, patienceMs, silenceMs, job }, temporary)
    for (let attempts = 0; attempts < ATTEMPTS; attempts++) {
      try {
        return await (attempts === 0 ? attempt() : alone(attempt))
      } catch (error) {
        job.stop?.throwIfAborted()
        if (!isLost(error)) throw error
        await rm(temporary, { force: true })
      }
    }
    return endsTheService()
  }
  return async (job) => {
    job.stop?.throwIfAborted()
    const temporary = temporaryName(job.target)
    try {
      const result = await decode(job, temporary)
      if (result.ok) await rename(temporary, job.target)
      return result
    } finally {
      await rm(temporary, { force: true })
    }
  }
}
