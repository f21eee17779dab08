import { createHash } from 'node:crypto'
import { setTimeout as delay } from 'node:timers/promises'
import { AwsClient } from 'aws4fetch'
import { walkXml } from '../xlsx/walk-xml.ts'
import { type BlobFacts, BlobsUnavailable } from './blobs.ts'

/** A bucket of a store that speaks S3, and who asks. */
export type S3Place = {
  /** Such as https://s3.example.org. */
  readonly endpoint: string
  readonly bucket: string
  readonly region: string
  readonly keyId: string
  readonly secret: string
  /** Whether the bucket is in the path of an address, or else before its host. */
  readonly isPathStyle: boolean
  /** How long to wait before each further try, in milliseconds. */
  readonly waitsMs?: readonly number[] | undefined
}

/** An object as it was answered. */
type S3Object = BlobFacts & { readonly body: Buffer }

/** An object as a list names it. */
type S3Entry = BlobFacts & { readonly key: string }

/** What the game asks of a bucket; `null` and `false` stand for an object that is not there. */
export type S3Client = {
  addressOf(key: string): string
  get(key: string): Promise<S3Object | null>
  head(key: string): Promise<BlobFacts | null>
  put(key: string, body: Buffer, type: string): Promise<void>
  copy(from: string, to: string): Promise<boolean>
  remove(key: string): Promise<void>
  /** The objects whose keys begin so, a page at a time. */
  list(prefix: string): AsyncGenerator<readonly S3Entry[]>
}

type Ask = { readonly method: string; readonly headers?: Record<string, string>; readonly body?: Buffer }
type Answer = { readonly status: number; readonly headers: Headers; readonly body: Buffer }

const ANSWER_WITHIN_MS = 10_000
const WAITS_MS = [200, 1_000]

const isPassing = (status: number): boolean => status >= 500 || status === 429

/** The texts of the named elements of an answer, in their order. */
const readTexts = (body: Buffer, names: readonly string[]): (readonly [string, string])[] => {
  const texts: [string, string][] = []
  let text = ''
  walkXml(body.toString('utf8'), {
    open: () => {
      text = ''
    },
    text: (piece) => {
      text += piece
    },
    close: (name) => {
      if (names.includes(name)) texts.push([name, text])
      text = ''
    },
  })
  return texts
}

/** The code in the body of a refusal; a proxy before the store may answer anything. */
const codeIn = ({ status, body }: Answer): string => {
  try {
    return readTexts(body, ['Code'])[0]?.[1] ?? `${status}`
  } catch {
    return `${status}`
  }
}

/** A list has whole seconds at some stores, and an object's own header has them at all. */
const toFacts = (bytes: string | null, modifiedAt: string | null): BlobFacts => ({
  bytes: Number(bytes),
  modifiedAt: Math.floor(Date.parse(modifiedAt ?? '') / 1_000) * 1_000,
})

const readPage = (body: Buffer): { readonly entries: readonly S3Entry[]; readonly next: string | null } => {
  const entries: S3Entry[] = []
  let next: string | null = null
  let [key, modifiedAt] = ['', '']
  for (const [name, text] of readTexts(body, ['Key', 'LastModified', 'Size', 'NextContinuationToken', 'Contents'])) {
    if (name === 'Key') key = text
    if (name === 'LastModified') modifiedAt = text
    if (name === 'NextContinuationToken') next = text
    if (name === 'Size') entries.push({ key, ...toFacts(text, modifiedAt) })
  }
  return { entries, next }
}

const codeOf = (error: unknown): string => {
  const { name, cause } = error as { name: string; cause?: { code?: string } }
  return cause?.code ?? (name === 'TimeoutError' ? 'ETIMEDOUT' : name)
}

/** The address of a bucket, without a slash at its end. */
const addressOfBucket = ({ endpoint, bucket, isPathStyle }: S3Place): string => {
  const url = new URL(endpoint)
  if (isPathStyle) url.pathname = `${url.pathname.replace(/\/$/, '')}/${bucket}`
  else url.host = `${bucket}.${url.host}`
  return url.href.replace(/\/$/, '')
}

/** Sends a request and tries again where the store does not answer, is busy or broken; each try has ten seconds. */
const createSender = (place: S3Place) => {
  const { keyId: accessKeyId, secret: secretAccessKey, region, waitsMs = WAITS_MS } = place
  const signer = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 0 })
  const away = (code: string, cause?: unknown) =>
    new BlobsUnavailable(`The S3 store at ${place.endpoint} does not answer (${code}).`, { code, cause })
  const send = async (url: string, { method, headers, body }: Ask): Promise<Answer> => {
    const hash = createHash('sha256')
      .update(body ?? '')
      .digest('hex')
    const request = await signer.sign(url, {
      method,
      headers: { ...headers, 'x-amz-content-sha256': hash },
      ...(body && { body: new Uint8Array(body) }),
    })
    const answer = await fetch(request, { redirect: 'manual', signal: AbortSignal.timeout(ANSWER_WITHIN_MS) })
    return { status: answer.status, headers: answer.headers, body: Buffer.from(await answer.arrayBuffer()) }
  }
  return async (url: string, ask: Ask): Promise<Answer> => {
    for (let tries = 0; ; tries++) {
      const wait = waitsMs[tries]
      const sent = await send(url, ask).catch((error: unknown) => {
        if (wait === undefined) throw away(codeOf(error), error)
        return null
      })
      if (sent && !isPassing(sent.status)) return sent
      if (wait === undefined) throw away(sent ? codeIn(sent) : 'ETIMEDOUT')
      await delay(wait)
    }
  }
}

/** A client of one bucket. */
export const createS3Client = (place: S3Place): S3Client => {
  const [base, send] = [addressOfBucket(place), createSender(place)]
  const ask = async (path: string, order: Ask): Promise<Answer | null> => {
    const answer = await send(base + path, order)
    if (answer.status < 300) return answer
    const code = codeIn(answer)
    if (answer.status === 404 && code !== 'NoSuchBucket') return null
    throw new BlobsUnavailable(
      `The S3 store at ${place.endpoint} refuses ${order.method} in the bucket ${place.bucket} (${code}): check S3_BUCKET, S3_REGION, S3_KEY_ID and S3_SECRET.`,
      { code },
    )
  }
  const factsOf = ({ headers }: Answer) => toFacts(headers.get('content-length'), headers.get('last-modified'))
  return {
    addressOf: (key) => `s3://${place.bucket}/${key}`,
    get: async (key) => {
      const found = await ask(`/${key}`, { method: 'GET' })
      return found && { ...factsOf(found), bytes: found.body.length, body: found.body }
    },
    head: async (key) => {
      const found = await ask(`/${key}`, { method: 'HEAD' })
      return found && factsOf(found)
    },
    put: async (key, body, type) =>
      void (await ask(`/${key}`, { method: 'PUT', body, headers: { 'content-type': type } })),
    copy: async (from, to) => {
      const headers = { 'x-amz-copy-source': `/${place.bucket}/${from}` }
      return (await ask(`/${to}`, { method: 'PUT', headers })) !== null
    },
    remove: async (key) => void (await ask(`/${key}`, { method: 'DELETE' })),
    list: async function* (prefix) {
      for (let token: string | null = ''; token !== null; ) {
        const query = new URLSearchParams({ 'list-type': '2', 'max-keys': '1000', prefix })
        if (token) query.set('continuation-token', token)
        const page = await ask(`?${query}`, { method: 'GET' })
        const { entries, next } = readPage(page?.body ?? Buffer.alloc(0))
        yield entries
        token = next
      }
    },
  }
}
