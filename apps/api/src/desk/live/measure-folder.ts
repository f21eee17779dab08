import { lstat, opendir } from 'node:fs/promises'
import { join } from 'node:path'

/** How many bytes the files of a folder take, each counted once however many names it has; null where the folder can't be read. */
export const measureFolder = async (folder: string): Promise<number | null> => {
  const counted = new Set<number>()
  let bytes = 0
  try {
    for await (const entry of await opendir(folder)) {
      const stats = entry.isFile() ? await lstat(join(folder, entry.name)).catch(() => null) : null
      if (stats === null || counted.has(stats.ino)) continue
      if (stats.nlink > 1) counted.add(stats.ino)
      bytes += stats.size
    }
  } catch {
    return null
  }
  return bytes
}
