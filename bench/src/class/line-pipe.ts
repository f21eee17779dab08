import type { Socket } from 'node:net'

/** The state of a line, read for each chunk; milliseconds of `performance.now()`. */
export type PipeState = {
  readonly delayMs: () => number
  readonly stalledUntil: () => number
  readonly arrived: (bytes: number) => void
}

/** Passes bytes on in order, each chunk after the delay, none while the line stalls. */
export const pipeDelayed = (from: Socket, to: Socket, { delayMs, stalledUntil, arrived }: PipeState): void => {
  const queue: { readonly chunk: Buffer; readonly due: number }[] = []
  let timer: NodeJS.Timeout | undefined
  const pump = (): void => {
    timer = undefined
    for (let head = queue[0]; head; head = queue[0]) {
      const waitMs = Math.max(head.due, stalledUntil()) - performance.now()
      if (waitMs > 0) {
        timer = setTimeout(pump, waitMs)
        return
      }
      queue.shift()
      arrived(head.chunk.length)
      to.write(head.chunk)
    }
    if (from.readableEnded) to.end()
  }
  from.on('data', (chunk: Buffer) => {
    queue.push({ chunk, due: performance.now() + delayMs() })
    timer ??= setTimeout(pump, 0)
  })
  from.on('end', () => {
    timer ??= setTimeout(pump, delayMs())
  })
  from.on('error', () => undefined)
  from.on('close', () => {
    clearTimeout(timer)
    if (!to.destroyed) setTimeout(() => to.destroy(), delayMs()).unref()
  })
}
