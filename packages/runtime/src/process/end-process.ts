import { flushCompileCache } from 'node:module'

/**
 * Ends this process at once with this exit code, also while libuv's threads are at work: `process.exit` would wait for them, however
 * long a decode or a stuck disk takes. Another program takes the process over and only ends. Flush logs first.
 * What Node has compiled is kept for the next start, if there is a cache, as at any other end.
 */
export const endProcess = (exitCode: number): never => {
  if (process.execve === undefined) return process.exit(exitCode)
  flushCompileCache()
  const libraries = process.env.LD_LIBRARY_PATH
  const program = [process.execPath, '--eval', `process.exit(${exitCode})`]
  return process.execve(process.execPath, program, libraries ? { LD_LIBRARY_PATH: libraries } : {})
}
