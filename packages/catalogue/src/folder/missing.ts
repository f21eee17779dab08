/** Whether a file operation failed because its file or folder is not there. */
export const isMissing = (error: unknown): boolean => (error as NodeJS.ErrnoException).code === 'ENOENT'

/** For `catch` of a file operation: null for what is not there. */
export const nullIfMissing = (error: unknown): null => {
  if (isMissing(error)) return null
  throw error
}
