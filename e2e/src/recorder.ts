import type { Page, Response } from 'playwright-core'

/** One answer as it came over the wire. */
export type Received = {
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly type: string
  readonly body: Buffer
}

const read = async (response: Response): Promise<Received> => ({
  url: response.url(),
  headers: await response.allHeaders(),
  type: response.headers()['content-type'] ?? '',
  body: await response.body().catch(() => Buffer.alloc(0)),
})

/** Records every byte that a page receives, in order; `soFar` waits for the answers that have begun. */
export const recordEverything = (page: Page) => {
  const received: Promise<Received>[] = []
  page.on('response', (response) => received.push(read(response)))
  return { soFar: () => Promise.all(received) }
}

/** Records a page, from `recordEverything`. */
export type Recorder = ReturnType<typeof recordEverything>

type Chunk = { readonly name: string; readonly bytes: number }

/** The chunks of a WebP (RFC 9649): where metadata would be. */
export const chunksOf = (webp: Buffer): Chunk[] => {
  const chunks: Chunk[] = []
  for (let at = 12; at + 8 <= webp.length; ) {
    const bytes = webp.readUInt32LE(at + 4)
    chunks.push({ name: webp.toString('latin1', at, at + 4), bytes })
    at += 8 + bytes + (bytes & 1)
  }
  return chunks
}

/** Width and height of a lossless WebP. */
export const sizeOf = (webp: Buffer): [number, number] => {
  const bits = webp.readUInt32LE(21)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

const valuesOf = (json: unknown): string[] => {
  if (typeof json === 'string') return [json]
  if (typeof json !== 'object' || json === null) return []
  return Object.values(json).flatMap(valuesOf)
}

/** The texts of a JSON answer and of its headers: what could name something. */
export const textsOf = ({ body, headers, type }: Received): string[] => [
  ...Object.values(headers),
  ...(type.includes('json') && body.length ? valuesOf(JSON.parse(body.toString())) : []),
]
