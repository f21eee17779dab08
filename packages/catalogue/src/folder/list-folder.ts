import { isUtf8 } from 'node:buffer'
import type { Dirent } from 'node:fs'
import { readdir } from 'node:fs/promises'
import { escapeName, fsPath } from '@pd/pictures'
import { decodeName, guessEncoding, type OldEncoding } from './decode-names.ts'

/** A file or folder: its name, and the encoding that the name was read in, with the name on the disk, unless that is UTF-8. */
export type Entry = {
  readonly name: string
  readonly decoded: { readonly encoding: OldEncoding; readonly nameOnDisk: string } | null
  readonly kind: Pick<Dirent, 'isDirectory' | 'isSymbolicLink'>
}

/** Lists a folder, also names that Windows or DOS wrote. A name in another encoding has U+FFFD where its letters are lost. */
export const listFolder = async (folder: string): Promise<Entry[]> => {
  const entries = await readdir(fsPath(folder), { withFileTypes: true, encoding: 'buffer' })
  const encoding = guessEncoding(entries.map(({ name }) => name).filter((name) => !isUtf8(name)))
  return entries.map((kind): Entry => {
    const isOld = encoding !== null && !isUtf8(kind.name)
    if (!isOld) return { name: kind.name.toString(), decoded: null, kind }
    return { name: decodeName(kind.name, encoding), decoded: { encoding, nameOnDisk: escapeName(kind.name) }, kind }
  })
}
