import { join } from 'node:path'

/** Where the files of a source lie: a name that was read in an old encoding is another one on the disk. */
export type Places = {
  /** Says under which name the file or folder at `path` lies on the disk, as `escapeName` writes it. */
  add(path: string, nameOnDisk: string): void
  /** Says that the folder at `path` lies elsewhere on the disk. */
  mount(path: string, folder: string): void
  /** The file or folder behind a path of the source; for `fsPath`. */
  locate(path: string): string
}

/** The places of a source whose own folder is `root`; a path that nothing was said of has its own name. */
export const createPlaces = (root: string): Places => {
  const names = new Map<string, string>()
  const mounts = new Map<string, string>()
  const locate = (path: string): string => {
    if ((names.size === 0 && mounts.size === 0) || path === '') return join(root, path)
    const mounted = mounts.get(path)
    if (mounted !== undefined) return mounted
    const slash = path.lastIndexOf('/')
    return join(locate(path.slice(0, Math.max(0, slash))), names.get(path) ?? path.slice(slash + 1))
  }
  return {
    add: (path, nameOnDisk) => void names.set(path, nameOnDisk),
    mount: (path, folder) => void mounts.set(path, folder),
    locate,
  }
}
