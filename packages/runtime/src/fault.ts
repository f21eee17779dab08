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
  EEXIST: (path) => `${path} is a file where a folder is needed: move it away or choose another place.`,
}

const errorCode = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''

/** The sentence for a failed file operation on `path`; any other error comes back as it is. */
export const explainFileError = (error: unknown, path: string): unknown => {
  const sentence = SENTENCES[errorCode(error)]
  return sentence ? new Fault(sentence(path)) : error
}
