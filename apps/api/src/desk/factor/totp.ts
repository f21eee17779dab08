import { createHmac } from 'node:crypto'

const STEP_MS = 30_000
const DIGITS = 6
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567'

/** The step of time that a moment is in (RFC 6238). */
export const stepAt = (now: number): number => Math.floor(now / STEP_MS)

/** The code of a secret at a step: HMAC-SHA-1, cut as RFC 4226 cuts it. */
export const codeAt = (secret: Buffer, step: number, digits = DIGITS): string => {
  const counter = Buffer.alloc(8)
  counter.writeBigUInt64BE(BigInt(step))
  const mac = createHmac('sha1', secret).update(counter).digest()
  const number = mac.readUInt32BE((mac.at(-1) ?? 0) & 15) & 0x7fff_ffff
  return String(number % 10 ** digits).padStart(digits, '0')
}

/** The step of a code, at most one before or after that of a moment; null where it is the code of none of them. */
export const stepOf = (secret: Buffer, code: string, now: number): number | null =>
  [0, -1, 1].map((by) => stepAt(now) + by).find((step) => codeAt(secret, step) === code) ?? null

/** Bytes in base 32, as apps take a secret that is typed (RFC 4648, without padding). */
export const toBase32 = (bytes: Buffer): string =>
  [...bytes]
    .map((byte) => byte.toString(2).padStart(8, '0'))
    .join('')
    .match(/.{1,5}/g)
    ?.map((bits) => ALPHABET[Number.parseInt(bits.padEnd(5, '0'), 2)])
    .join('') ?? ''

/** The address that an app reads from a QR code. */
export const factorAddress = (secret: Buffer, account: string, host: string): string => {
  const issuer = `Pixel Detective (${host})`
  const query = new URLSearchParams({ secret: toBase32(secret), issuer })
  return `otpauth://totp/${encodeURIComponent(`${issuer}:${account}`)}?${query.toString().replaceAll('+', '%20')}`
}
