// Paths inside a source or an archive, with forward slashes.

/** The name at the end of a path. */
export const baseName = (path: string): string => path.slice(path.lastIndexOf('/') + 1)

/** The folder of a path; empty at the top. */
export const folderOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')))

/** The path of a name in a folder, which may be the top. */
export const pathIn = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name)

/** The same for names that some file systems do not tell apart. */
export const keyOf = (name: string): string => name.normalize('NFC').toLowerCase()
