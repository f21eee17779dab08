import { gzip, sniff } from '../inspect/sniff.ts'
import { openReadAt, type ReadAt, withHead } from '../open-read-at.ts'
import { heldByAvif, heldByGif, heldByPng, heldByWebp } from './fixed-headers.ts'
import type { HeldBytes } from './held-bytes.ts'
import { heldByJpeg } from './jpeg.ts'
import { heldByTiff } from './tiff.ts'

const MiB = 2 ** 20

/** What any decode takes beside what its format holds: rows, the shrunken picture and its encoder, in bytes. */
export const streamingBytes = 96 * MiB

/** What a picture takes to decode in bytes; null where no header tells, as for a drawing. `advice` is how to save a cheaper one. */
export type DecodeCost = { readonly bytes: number | null; readonly advice: string }

const headBytes = 2 ** 16
const smaller = 'save a smaller copy'

type Held = { readonly held: HeldBytes; readonly advice: string }

const heldBy = async (head: Buffer, readAt: ReadAt): Promise<Held> => {
  const found = sniff(head)
  if (found.kind !== 'supported')
    return { held: found.kind === 'unsupported' && found.name === gzip ? null : 0, advice: smaller }
  switch (found.format) {
    case 'jpeg':
      return { held: await heldByJpeg(readAt), advice: 'save it as a baseline JPEG or a smaller copy' }
    case 'png':
      return { held: heldByPng(head), advice: 'save it without interlacing or a smaller copy' }
    case 'gif':
      return { held: heldByGif(head), advice: 'save it as a PNG or a smaller copy' }
    case 'webp':
      return { held: heldByWebp(head), advice: 'save it as a JPEG or a smaller copy' }
    case 'avif':
      return { held: heldByAvif(head), advice: 'save it as a JPEG or a smaller copy' }
    case 'tiff':
      return { held: await heldByTiff(readAt), advice: 'save it as a JPEG or a smaller copy' }
    case 'svg':
      return { held: null, advice: smaller }
  }
}

/** Estimates from a file's header what it takes to decode. */
export const estimateCost = async (readAt: ReadAt, fileBytes: number): Promise<DecodeCost> => {
  const head = await readAt(0, headBytes)
  const { held, advice } = await heldBy(head, withHead({ bytes: head, isWhole: head.length >= fileBytes }, readAt))
  return { bytes: held === null ? null : streamingBytes + fileBytes + held, advice }
}

/** The same of a file by its path; one that cannot be read costs nothing here, and is the decoder's to refuse. */
export const estimateFileCost = async (path: string): Promise<DecodeCost> =>
  (await openReadAt(path, estimateCost)) ?? { bytes: 0, advice: smaller }
