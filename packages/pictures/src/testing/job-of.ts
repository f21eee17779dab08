import { hash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import type { DecodeJob } from '../decode/decoder.ts'

/** The job of decoding a file as it is now. */
export const jobOf = async (source: string, target: string, more: Partial<DecodeJob> = {}): Promise<DecodeJob> => ({
  source,
  target,
  sha256: hash('sha256', await readFile(source), 'base64url'),
  ...more,
})
