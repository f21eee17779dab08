import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const CIPHER = 'aes-256-gcm'
const IV_BYTES = 12
const TAG_BYTES = 16

/** Seals secrets for the database, and opens them; a seal of another key or account opens nothing. */
export type SecretSealer = {
  readonly seal: (secret: Buffer, account: string) => string
  /** Null for what was sealed with another key, as after a new SECRET. */
  readonly open: (sealed: string, account: string) => Buffer | null
}

/** Makes the sealer of a key of 32 bytes. */
export const createSecretSealer = (key: Buffer): SecretSealer => ({
  seal: (secret, account) => {
    const iv = randomBytes(IV_BYTES)
    const cipher = createCipheriv(CIPHER, key, iv).setAAD(Buffer.from(account))
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
    return Buffer.concat([iv, cipher.getAuthTag(), sealed]).toString('base64url')
  },
  open: (sealed, account) => {
    const bytes = Buffer.from(sealed, 'base64url')
    const decipher = createDecipheriv(CIPHER, key, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(account))
    decipher.setAuthTag(bytes.subarray(IV_BYTES, IV_BYTES + TAG_BYTES))
    try {
      return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES + TAG_BYTES)), decipher.final()])
    } catch {
      return null
    }
  },
})
