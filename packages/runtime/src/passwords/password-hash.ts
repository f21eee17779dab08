import { type Argon2Parameters, argon2, randomBytes, timingSafeEqual } from 'node:crypto'

/** Hashes passwords and checks them, one at a time and in a thread, so that games go on meanwhile. */
export type PasswordHasher = {
  /** A hash with its parameters and salt, in the form `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. Null when too many wait. */
  readonly hash: (password: string) => Promise<string | null>
  /**
   * Whether a password is the one of a hash; it takes as long for `null`, which no password is right for, so that the time says nothing of
   * whether there is an account. Null when too many wait.
   */
  readonly verify: (password: string, hash: string | null) => Promise<boolean | null>
}

type Cost = Pick<Argon2Parameters, 'memory' | 'passes' | 'parallelism'>
type Parts = Cost & { readonly salt: Buffer; readonly tag: Buffer }

/** What OWASP recommends, with one pass more; `memory` is in KiB. */
const COST: Cost = { memory: 19_456, passes: 3, parallelism: 1 }
const SALT_BYTES = 16
const TAG_BYTES = 32
const WAITING_MOST = 8

/** One way to write each password: a keyboard may compose an accented letter or not. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFC'), 'utf8')

const derive = (password: string, salt: Buffer, { memory, passes, parallelism }: Cost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const parameters = { message: bytesOf(password), nonce: salt, memory, passes, parallelism, tagLength: TAG_BYTES }
    argon2('argon2id', parameters, (error, tag) => (error ? reject(error) : resolve(tag)))
  })

const textOf = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

const write = ({ memory, passes, parallelism, salt, tag }: Parts): string =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${textOf(salt)}$${textOf(tag)}`

const read = (hash: string): Parts => {
  const match = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  if (!match) throw new Error('a password has no argon2id hash')
  const [memory = 0, passes = 0, parallelism = 0] = match.slice(1, 4).map(Number)
  const [salt, tag] = match.slice(4).map((text) => Buffer.from(text, 'base64'))
  return { memory, passes, parallelism, salt: salt as Buffer, tag: tag as Buffer }
}

const NO_ACCOUNT: Parts = { ...COST, salt: Buffer.alloc(SALT_BYTES), tag: Buffer.alloc(TAG_BYTES) }

/** Runs one piece of work after the other; refuses with null when `most` wait. */
const createQueue = (most: number) => {
  let last: Promise<unknown> = Promise.resolve()
  let waiting = 0
  return async <T>(work: () => Promise<T>): Promise<T | null> => {
    if (waiting >= most) return null
    waiting++
    const done = last.then(work)
    last = done.catch(() => undefined)
    return done.finally(() => {
      waiting--
    })
  }
}

/** Makes the hasher of a process. */
export const createPasswordHasher = (): PasswordHasher => {
  const queue = createQueue(WAITING_MOST)
  return {
    hash: (password) =>
      queue(async () => {
        const salt = randomBytes(SALT_BYTES)
        return write({ ...COST, salt, tag: await derive(password, salt, COST) })
      }),
    verify: (password, hash) =>
      queue(async () => {
        const parts = hash === null ? NO_ACCOUNT : read(hash)
        const tag = await derive(password, parts.salt, parts)
        return timingSafeEqual(tag, parts.tag) && hash !== null
      }),
  }
}
