import { buffer } from 'node:stream/consumers'
import { constants, gzipSync } from 'node:zlib'
import { pack } from 'tar-stream'

/** A file of an archive, by its path below the archive's one folder. */
export type Entry = { readonly name: string; readonly mode: number; readonly content: Buffer }

/** A tar.gz of one folder, by name; the same entries and time give the same bytes. */
export const makeArchive = async (
  folder: string,
  entries: readonly Entry[],
  secondsSinceEpoch: number,
): Promise<Buffer> => {
  const tar = pack()
  const mtime = new Date(secondsSinceEpoch * 1000)
  for (const { name, mode, content } of [...entries].sort((one, other) => (one.name < other.name ? -1 : 1)))
    tar.entry({ name: `${folder}/${name}`, mode, mtime }, content)
  tar.finalize()
  return gzipSync(await buffer(tar), { level: constants.Z_BEST_COMPRESSION })
}
