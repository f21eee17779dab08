import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { promisify } from 'node:util'
import { type Entry, fromBuffer, type ZipFile } from 'yauzl'

const open = promisify<Buffer, object, ZipFile>(fromBuffer)

/** The files of a ZIP by their names, in its order. */
export const filesOfZip = async (zip: Buffer): Promise<Map<string, Buffer>> => {
  const files = new Map<string, Buffer>()
  const file = await open(zip, { lazyEntries: true })
  const openEntry = promisify<Entry, NodeJS.ReadableStream>(file.openReadStream.bind(file))
  await new Promise<void>((resolve, reject) => {
    file.on('error', reject).on('end', resolve)
    file.on('entry', (entry: Entry) => {
      openEntry(entry)
        .then((stream) => buffer(stream))
        .then((bytes) => {
          files.set(entry.fileName, bytes)
          file.readEntry()
        }, reject)
    })
    file.readEntry()
  })
  return files
}

/** Writes the files of a ZIP into a folder. */
export const unpackZip = async (zip: Buffer, folder: string): Promise<void> => {
  for (const [name, bytes] of await filesOfZip(zip)) {
    await mkdir(dirname(join(folder, name)), { recursive: true })
    await writeFile(join(folder, name), bytes)
  }
}
