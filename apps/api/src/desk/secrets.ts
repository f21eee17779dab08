import { createHash, randomBytes } from 'node:crypto'

const BYTES = 32

/** Draws the secret of a session or token, which no database ever has. */
export const drawSecret = (): string => randomBytes(BYTES).toString('base64url')

/** What the database has of a secret. 256 bits need neither salt nor slowness. */
export const hashSecret = (secret: string): string => createHash('sha256').update(secret).digest('base64url')
