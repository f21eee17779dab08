import { decodeBytes } from './decode-bytes.ts'
import type { EmbeddedText } from './embedded-text.ts'

const recordMarker = 0x1c
const applicationRecord = 2
const datasets = { objectName: 5, byLine: 80, copyrightNotice: 116 }
const resourceMark = '8BIM'
const iptcResource = 0x0404

/** The values of record 2 of an IPTC-IIM block by dataset; it ends at the first dataset that is not whole. */
const readDatasets = (block: Buffer): Map<number, string[]> => {
  const values = new Map<number, string[]>()
  for (let at = 0; at + 5 <= block.length && block[at] === recordMarker; ) {
    const [record, dataset, length] = [block[at + 1], block[at + 2] ?? 0, block.readUInt16BE(at + 3)]
    const end = at + 5 + length
    // a longer length is "extended": no title has one
    if (length >= 0x8000 || end > block.length) break
    if (record === applicationRecord)
      values.set(dataset, [...(values.get(dataset) ?? []), decodeBytes(block.subarray(at + 5, end))])
    at = end
  }
  return values
}

/** Title, authors and rights of an IPTC-IIM block. Its caption describes the picture, and is no title. */
export const readIptc = (block: Buffer): EmbeddedText => {
  const values = readDatasets(block)
  const valuesOf = (dataset: number) => values.get(dataset) ?? []
  const authors = valuesOf(datasets.byLine)
  return {
    xmp: [],
    titles: valuesOf(datasets.objectName),
    authors: authors.length > 0 ? [authors.join('; ')] : [],
    rights: valuesOf(datasets.copyrightNotice),
  }
}

/** The IPTC-IIM block among the image resources of Photoshop, as a JPEG or TIFF holds them; null without one. */
export const findIptc = (resources: Buffer): Buffer | null => {
  for (let at = 0; at + 12 <= resources.length && resources.toString('latin1', at, at + 4) === resourceMark; ) {
    const name = 1 + (resources[at + 6] ?? 0)
    const sizeAt = at + 6 + name + (name % 2)
    if (sizeAt + 4 > resources.length) return null
    const size = resources.readUInt32BE(sizeAt)
    const data = resources.subarray(sizeAt + 4, sizeAt + 4 + size)
    if (resources.readUInt16BE(at + 4) === iptcResource) return data
    at = sizeAt + 4 + size + (size % 2)
  }
  return null
}
