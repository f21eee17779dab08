import type { DecodeJob } from '../decode/decoder.ts'
import type { RefusalCode, RefusalReason } from '../refusal.ts'
import { longestSide, type WorkingCopy } from '../working-copy/working-copy.ts'

// The decoder service speaks HTTP/1.1 on a Unix socket: it frames bodies, and tells a whole one from one that was cut short.

/** `POST`: decodes a picture. 200 with the working copy, 422 with a refusal, 500 with the message of an error. */
export const DECODE_PATH = '/decode'

/** The header that describes the working copy in the body, as JSON. */
export const COPY_HEADER = 'working-copy'

/** The body of a request: the picture's path, which is the same for both processes, and what it may cost. */
export type DecodeBody = Pick<DecodeJob, 'source' | 'sha256' | 'limits'>

/** A working copy is never larger: 1,600 squared pixels take at most 3 bytes each, and its header. */
export const mostCopyBytes = 8 * 2 ** 20

/** The longest JSON of a request or a reply, in characters. */
export const longestJson = 64 * 1024

const LONGEST_DETAIL = 500

/** The decoder service is away, has failed, or sent what it never sends; nothing is wrong with the picture. */
export class DecoderServiceError extends Error {}

const parse = (text: string): Readonly<Record<string, unknown>> => {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? { ...value } : {}
  } catch {
    return {}
  }
}

const isSide = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) > 0 && Number(value) <= longestSide

const isColour = (value: unknown): value is string => typeof value === 'string' && /^#[0-9a-f]{6}$/.test(value)

/** Reads the header of a working copy; throws `DecoderServiceError` unless it can be one. */
export const readCopy = (header: string): WorkingCopy => {
  const { width, height, background, hadAlpha, warning } = parse(header)
  if (
    !isSide(width) ||
    !isSide(height) ||
    typeof hadAlpha !== 'boolean' ||
    !(background === null || isColour(background)) ||
    !(warning === null || warning === 'incomplete')
  )
    throw new DecoderServiceError('The decoder service sent a working copy without a valid description.')
  return { width, height, background, hadAlpha, warning }
}

/** Reads a refusal, whose sentence people will see; throws `DecoderServiceError` unless it is one short line of text. */
export const readRefusal = (body: string): RefusalReason => {
  const { code, detail } = parse(body)
  if (
    typeof code !== 'string' ||
    typeof detail !== 'string' ||
    detail.length > LONGEST_DETAIL ||
    !/^[a-z_]+$/.test(code) ||
    /\p{Cc}/u.test(detail)
  )
    throw new DecoderServiceError('The decoder service sent a refusal without a valid reason.')
  return { code: code as RefusalCode, detail }
}

/** Reads the message of an error. */
export const readMessage = (body: string): string => {
  const { message } = parse(body)
  return typeof message === 'string' ? message.slice(0, LONGEST_DETAIL) : 'an error without a message'
}
