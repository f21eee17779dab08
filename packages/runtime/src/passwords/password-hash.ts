import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'

/** Hashes passwords and checks them, one at a time and in a thread, so that games go on meanwhile. */
export type PasswordHasher = {
  /** A hash with its parameters and salt, in the form `$scrypt$ln=…,r=…,p=…$salt$hash`. Null when too many wait. */
  readonly hash: (password: string) => Promise<string | null>
  /**
   * Whether a password is the one of a hash; it takes as long for `null`, which no password is right for, so that the time says nothing of
   * whether there is an account. Null when too many wait.
   */
  readonly verify: (password: string, hash: string | null) => Promise<boolean | null>
}

/** `ln` is the logarithm of scrypt's cost to the base 2, `r` the size of its blocks and `p` how often it runs: 128 · 2^ln · r bytes. */
type PasswordCost = { readonly ln: number; readonly r: number; readonly p: number }
type Parts = PasswordCost & { readonly salt: Buffer; readonly tag: Buffer }

/** What OWASP recommends for 32 MiB. */
const COST: PasswordCost = { ln: 15, r: 8, p: 3 }
const MEMORY_MOST = 64 * 2 ** 20
const SALT_BYTES = 16
const TAG_BYTES = 32
const WAITING_MOST = 8

/** One way to write each password: a keyboard may compose an accented letter or not. */
const bytesOf = (password: string): Buffer => Buffer.from(password.normalize('NFC'), 'utf8')

const derive = (password: string, salt: Buffer, { ln, r, p }: PasswordCost): Promise<Buffer> =>
  new Promise((resolve, reject) => {
    const cost = { N: 2 ** ln, r, p, maxmem: MEMORY_MOST }
    scrypt(bytesOf(password), salt, TAG_BYTES, cost, (error, tag) => (error ? reject(error) : resolve(tag)))
  })

const textOf = (bytes: Buffer): string => bytes.toString('base64').replace(/=+$/, '')

const write = ({ ln, r, p, salt, tag }: Parts): string =>
  `$scrypt$ln=${ln},r=${r},p=${p}$${textOf(salt)}$${textOf(tag)}`

const read = (hash: string): Parts => {
  const match = /^\$scrypt\$ln=(\d+),r=(\d+),p=(\d+)\$([^$]+)\$([^$]+)$/.exec(hash)
  if (!match) throw new Error('a password has no scrypt hash')
  const [ln = 0, r = 0, p = 0] = match.slice(1, 4).map(Number)
  const [salt, tag] = match.slice(4).map((text) => Buffer.from(text, 'base64'))
  return { ln, r, p, salt: salt as Buffer, tag: tag as Buffer }
}

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

/** Makes the hasher of a process; only tests give it another cost. */
export const createPasswordHasher = (cost: PasswordCost = COST): PasswordHasher => {
  const queue = createQueue(WAITING_MOST)
  const noAccount: Parts = { ...cost, salt: Buffer.alloc(SALT_BYTES), tag: Buffer.alloc(TAG_BYTES) }
  return {
    hash: (password) =>
      queue(async () => {
        const salt = randomBytes(SALT_BYTES)
        return write({ ...cost, salt, tag: await derive(password, salt, cost) })
      }),
    verify: (password, hash) =>
      queue(async () => {
        const parts = hash === null ? noAccount : read(hash)
        const tag = await derive(password, parts.salt, parts)
        return timingSafeEqual(tag, parts.tag) && hash !== null
      }),
  }
}
