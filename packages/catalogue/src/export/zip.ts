import { PassThrough, Readable } from 'node:stream'
import { ZipFile } from 'yazl'

/** A file of a ZIP; what is read is read when its turn comes. */
type ZipEntry = { readonly name: string; readonly content: Buffer | (() => Promise<Buffer>) }

/** The same at every export: the earliest time that a ZIP can say, and no time zone. Stored, so that no version of a compressor shows. */
const always = () =>
  ({ mtime: new Date(1980, 0, 1), mode: 0o100644, compress: false, forceDosTimestamp: true }) as const

/** The files as a ZIP that depends on nothing but them; one file is in memory at a time. A file that can't be read ends it with the error. */
export const zipOf = (entries: Iterable<ZipEntry>): Readable => {
  const zip = new ZipFile()
  const stream = new PassThrough()
  zip.on('error', (error: Error) => stream.destroy(error))
  zip.outputStream.pipe(stream)
  for (const { name, content } of entries) {
    const read = async () => Readable.from([typeof content === 'function' ? await content() : content])
    zip.addReadStreamLazy(name, always(), (give) =>
      read().then(
        (opened) => give(null, opened),
        (error) => give(error, Readable.from([])),
      ),
    )
  }
  zip.end()
  return stream
}
