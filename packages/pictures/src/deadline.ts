import { setTimeout as wait } from 'node:timers/promises'
import { damaged, type PictureResult, type Refusal, refuse } from './refusal.ts'

/** Refuses a picture that takes longer to decode than the limit. */
export const tooSlow = () => refuse('too_slow', 'The picture takes too long to decode: save a simpler or smaller copy.')

/** The refusal for an error that the decoder threw. */
export const explainDecodeError = (error: unknown): Refusal =>
  /^timeout:/.test(error instanceof Error ? error.message : '') ? tooSlow() : damaged()

/**
 * Answers what the decoder's work came to, or a refusal when it fails or when the time is up.
 * The decoder looks at its own clock only between rows, so a second one stands here.
 */
export const decodeWithin = async <T>(timeMs: number, work: Promise<PictureResult<T>>): Promise<PictureResult<T>> => {
  const done = new AbortController()
  const late = wait(timeMs, null, { signal: done.signal }).then(tooSlow)
  late.catch(() => undefined)
  try {
    return await Promise.race([work.catch(explainDecodeError), late])
  } finally {
    done.abort()
  }
}
