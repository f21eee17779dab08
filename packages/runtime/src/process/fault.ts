/** What a person can mend: it reaches them as one sentence, without a stack. */
export class Fault extends Error {
  readonly exitCode: number
  constructor(message: string, exitCode = 1) {
    super(message)
    this.exitCode = exitCode
  }
}

const SENTENCES: Readonly<Record<string, (path: string) => string>> = {
  EACCES: (path) => `No permission to use ${path}: give this user the right to it, or choose another place.`,
  EPERM: (path) => `No permission to use ${path}: give this user the right to it, or choose another place.`,
  EROFS: (path) => `${path} is on a read-only file system: choose a folder that can be written to.`,
  ENOSPC: (path) => `The disk that holds ${path} is full: free some space and start again; nothing kept is lost.`,
  EDQUOT: (path) => `The quota for ${path} is used up: free some space and start again; nothing kept is lost.`,
  ENOENT: (path) => `${path} does not exist: check the spelling of the path.`,
  ENOTDIR: (path) => `${path} is not a folder: give a folder.`,
  EISDIR: (path) => `${path} is a folder: name a file.`,
  EIO: (path) => `${path} can't be read or written (an input/output error): check that its disk is there and whole.`,
  ENXIO: (path) => `${path} is not there any more: check that its disk is connected.`,
  ENODEV: (path) => `${path} is not there any more: check that its disk is connected.`,
  ESTALE: (path) => `${path} is not there any more: check that its disk is connected.`,
  EBUSY: (path) => `${path} is in use: close what uses it and start again.`,
  EFBIG: (path) => `${path} would be larger than its file system allows: choose another disk.`,
  ENAMETOOLONG: (path) => `${path} is too long a name: choose a shorter one.`,
  ELOOP: (path) => `${path} is a link that leads back to itself: give the folder or file itself.`,
  EMFILE: (path) => `${path} can't be opened, too many files are open: raise the limit (ulimit -n) and start again.`,
  ENFILE: (path) => `${path} can't be opened, too many files are open on this machine: close some and start again.`,
  EEXIST: (path) => `${path} is a file where a folder is needed: move it away or choose another place.`,
}

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The sentence for a failed file operation on `path`; any other error comes back as it is. */
export const explainFileError = (error: unknown, path: string): unknown => {
  const code = errorCode(error)
  const sentence = SENTENCES[code]
  if (sentence) return new Fault(sentence(path))
  const isOfFile = error instanceof Error && 'syscall' in error && 'path' in error
  return isOfFile ? new Fault(`${path} can't be used (${code}): check it and its disk.`) : error
}

/** For `catch` of a file operation on `path`. */
export const throwFileError =
  (path: string) =>
  (error: unknown): never => {
    throw explainFileError(error, path)
  }
