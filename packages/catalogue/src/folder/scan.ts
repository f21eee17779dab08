import { opendir, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import type { FileDraft, Refusal } from '../draft.ts'

const PICTURE_EXTENSIONS = new Set(
  '.jpg .jpeg .jpe .jfif .png .webp .avif .gif .tif .tiff .svg .heic .heif .bmp'.split(' '),
)

/** One folder of a source and the names of the picture files in it. */
export type Folder = { readonly path: string; readonly pictures: readonly string[] }

type Refuse = (refusal: Refusal) => void

type Scan = {
  readonly root: string
  /** A folder that is passed over with all that is in it, by its real path. */
  readonly leaveOut: string | null
  readonly refuse: Refuse
}

const isHidden = (name: string): boolean => name.startsWith('.') || name === '__MACOSX'

const isPicture = (name: string): boolean => PICTURE_EXTENSIONS.has(extname(name).toLowerCase())

const joinPath = (folder: string, name: string): string => (folder ? `${folder}/${name}` : name)

const refuseFolder = (path: string, error: unknown): Refusal => ({
  path: path || '.',
  code: 'unreadable',
  detail: `The folder can't be read (${(error as NodeJS.ErrnoException).code}): give this user the right to read it.`,
})

const readFolder = async (root: string, path: string) => {
  const folders: string[] = []
  const pictures: string[] = []
  for await (const entry of await opendir(join(root, path))) {
    if (isHidden(entry.name)) continue
    if (entry.isDirectory()) folders.push(entry.name)
    else if (isPicture(entry.name)) pictures.push(entry.name)
  }
  return { folders: folders.sort(), pictures: pictures.sort() }
}

/**
 * Every folder below `root` that holds pictures, itself first, in the order of their names. Hidden names are passed over and
 * links to folders are not followed; a folder that can't be read is refused, unless it is the root: that throws.
 */
export const scanFolders = async (scan: Scan, path = ''): Promise<Folder[]> => {
  const { root, leaveOut, refuse } = scan
  if (join(root, path) === leaveOut) return []
  try {
    const { folders, pictures } = await readFolder(root, path)
    const below: Folder[] = []
    for (const name of folders) below.push(...(await scanFolders(scan, joinPath(path, name))))
    return pictures.length ? [{ path, pictures }, ...below] : below
  } catch (error) {
    if (path === '') throw error
    refuse(refuseFolder(path, error))
    return []
  }
}

/** The stamp of one file, or null (and a refusal) when it can't be had. */
export const stampFile = async (root: string, path: string, refuse: Refuse): Promise<FileDraft | null> => {
  const file = join(root, path)
  try {
    const { size, mtimeMs } = await stat(file)
    return { path, file, bytes: size, modifiedAt: Math.trunc(mtimeMs) }
  } catch (error) {
    refuse({ path, code: 'unreadable', detail: `It can't be read (${(error as NodeJS.ErrnoException).code}).` })
    return null
  }
}
