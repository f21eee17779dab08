import type { Readable } from 'node:stream'
import type { PackContents } from '@pd/store'
import type { ExportTools } from './choose-file.ts'
import { exportItems, slugOf } from './exported-items.ts'
import { writeCredits, writeLicences } from './write-credits.ts'
import { writeSidecars } from './write-sidecars.ts'
import { zipOf } from './zip.ts'

/** A pack as a ZIP, ready to be read once. */
export type PackExport = {
  /** What to call the file. */
  readonly fileName: string
  readonly pictures: number
  /** How many of them are the files that were imported; the others are working copies. */
  readonly originals: number
  /** How many pictures have no file any more, so that they are not in it. */
  readonly missing: number
  /** Opens the ZIP; it fails where a file changes while it is read. */
  readonly open: () => Readable
}

/**
 * A pack as a folder that an import reads, in a ZIP: pack.json, items.csv, credits, licences and the pictures. Imported elsewhere and exported
 * there it is the same ZIP, byte for byte. No file carries anything but its picture.
 */
export const exportPack = async (contents: PackContents, tools: ExportTools): Promise<PackExport> => {
  const { pack, items } = contents
  const { pictures, missing } = await exportItems(items, tools)
  const { json, csv } = writeSidecars(contents, pictures)
  const entries = [
    { name: 'pack.json', content: json },
    { name: 'items.csv', content: csv },
    { name: 'CREDITS.md', content: Buffer.from(writeCredits(pack, pictures)) },
    { name: 'LICENSES.txt', content: Buffer.from(writeLicences(pack, pictures)) },
    ...pictures.map(({ file, chosen }) => ({ name: file, content: chosen.read })),
  ]
  return {
    fileName: `${slugOf(pack.titles.en ?? Object.values(pack.titles)[0] ?? '') || 'pack'}.zip`,
    pictures: pictures.length,
    originals: pictures.filter(({ chosen }) => chosen.isOriginal).length,
    missing,
    open: () => zipOf(entries),
  }
}
