const codeOf = (error: unknown): string => String((error as NodeJS.ErrnoException | null)?.code)

const isOfConnect = (error: unknown): boolean => (error as NodeJS.ErrnoException | null)?.syscall === 'connect'

/** Whether a connection failed because no service listens there yet, or its queue is full. */
export const isAbsent = (error: unknown): boolean =>
  isOfConnect(error) && ['ECONNREFUSED', 'ENOENT', 'EAGAIN'].includes(codeOf(error))

const LOST = ['ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ERR_STREAM_PREMATURE_CLOSE']

/** Whether a connection ended before the answer was whole. */
export const isLost = (error: unknown): boolean => !isOfConnect(error) && LOST.includes(codeOf(error))
