import { once } from 'node:events'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer, type RequestListener } from 'node:http'
import { createRequire } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A server that speaks S3 with one bucket, on a free port and in a folder of its own. */
export type S3Server = {
  /** The bucket, and who may use it. */
  readonly place: {
    readonly endpoint: string
    readonly bucket: string
    readonly region: string
    readonly keyId: string
    readonly secret: string
    readonly isPathStyle: boolean
    /** A client of it tries again at once. */
    readonly waitsMs: readonly number[]
  }
  /** How many requests of this method have come. */
  readonly asked: (method: string) => number
  /** Answers the next requests as a store does that is too busy. */
  readonly refuse: (requests: number) => void
  /** Breaks all connections and takes no other, as a store that is killed. */
  readonly fall: () => Promise<void>
  /** Comes back at its address, with all that it had. */
  readonly rise: () => Promise<void>
  readonly close: () => Promise<void>
}

type Store = { configureBuckets(): Promise<unknown>; callback(): RequestListener }
type StoreOptions = { silent: boolean; directory: string; configureBuckets: { name: string }[] }

// it comes without types
const S3rver: new (options: StoreOptions) => Store = createRequire(import.meta.url)('@20minutes/s3rver')

const BUCKET = 'pictures'
/** The key that the server knows; it checks what is signed with it. */
const KEY = 'S3RVER'

/** Starts a server, at an address that containers reach where they are to. */
export const startS3Server = async (host = '127.0.0.1'): Promise<S3Server> => {
  const directory = await mkdtemp(join(tmpdir(), 'pd-s3-'))
  const store = new S3rver({ silent: true, directory, configureBuckets: [{ name: BUCKET }] })
  await store.configureBuckets()
  const asked = new Map<string, number>()
  const answer = store.callback()
  let refused = 0
  const server = createServer((request, response) => {
    const { method = '' } = request
    asked.set(method, (asked.get(method) ?? 0) + 1)
    if (refused-- > 0) response.writeHead(503).end('<Error><Code>SlowDown</Code></Error>')
    else answer(request, response)
  }).listen(0, host)
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const fall = async (): Promise<void> => {
    const closed = new Promise((resolve) => server.close(resolve))
    server.closeAllConnections()
    await closed
  }
  const at = { endpoint: `http://${host}:${port}`, bucket: BUCKET, region: 'us-east-1', isPathStyle: true }
  return {
    place: { ...at, keyId: KEY, secret: KEY, waitsMs: [0, 0] },
    asked: (method) => asked.get(method) ?? 0,
    refuse: (requests) => {
      refused = requests
    },
    fall,
    rise: async () => {
      server.listen(port, host)
      await once(server, 'listening')
    },
    close: async () => {
      await fall()
      await rm(directory, { recursive: true, force: true })
    },
  }
}
