import { randomBytes } from 'node:crypto'

/** Twelve random bytes: never counted, never guessed, and exactly sixteen characters. */
export const newId = (): string => randomBytes(12).toString('base64url')
