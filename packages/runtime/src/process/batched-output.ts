import { type DestinationStream, symbols } from 'pino'

/** pino's number for a warning. */
const WARNING = 40
/** Enough of a line's neighbours for one write. */
const MOST_CHARACTERS = 8_192

/** Where a log writes, and what it writes at the end of a process. */
type BatchedOutput = DestinationStream & {
  flushSync(): void
  flush(done?: (error?: Error) => void): void
}

/**
 * Writes the lines of one turn of the event loop together: a busy server writes dozens of them in a turn, and a write costs more than its
 * text. A warning, or worse, is written at once, after what waits.
 */
export const batchTurns = (output: DestinationStream): BatchedOutput => {
  let waiting = ''
  const flushSync = (): void => {
    if (waiting === '') return
    const text = waiting
    waiting = ''
    output.write(text)
  }
  const batched = {
    // pino tells the level of a line before it writes it
    [symbols.needsMetadataGsym]: true,
    lastLevel: 0,
    write: (line: string): void => {
      if (waiting === '') setImmediate(flushSync)
      waiting += line
      if (batched.lastLevel >= WARNING || waiting.length >= MOST_CHARACTERS) flushSync()
    },
    flushSync,
    flush: (done?: (error?: Error) => void): void => {
      flushSync()
      done?.()
    },
  }
  return batched
}
