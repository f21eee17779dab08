import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Decoder } from '../decode/decoder.ts'
import { DecoderServiceError } from './wire.ts'

const DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><circle cx="32" cy="32" r="24"/></svg>'

/**
 * Decodes a small drawing; throws `DecoderServiceError` when that fails, as where a system call is forbidden that decoders need. A service
 * says so when it starts, before a picture is refused for it.
 */
export const checkDecoder = async (decode: Decoder): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-check-'))
  try {
    const source = join(folder, 'drawing.svg')
    await writeFile(source, DRAWING)
    const sha256 = createHash('sha256').update(DRAWING).digest('base64url')
    const result = await decode({ source, sha256, target: join(folder, 'copy.jpg') })
    if (!result.ok) throw new DecoderServiceError(`Decoding does not work here: ${result.reason.detail}`)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
