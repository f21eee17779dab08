import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { toEmbeddedItem } from '../../../packages/catalogue/src/embedded/embedded-item.ts'
import { estimateFileCost } from '../../../packages/pictures/src/cost/decode-cost.ts'
import { readEmbedded } from '../../../packages/pictures/src/embedded/read-embedded.ts'
import { bareFormat } from '../../../packages/pictures/src/inspect/bare.ts'
import { sniffFile } from '../../../packages/pictures/src/inspect/sniff-file.ts'
import { expandEntities } from '../../../packages/pictures/src/svg/entities.ts'
import { repairSvg } from '../../../packages/pictures/src/svg/repair.ts'
import { decodeXml, isSvg, maxSvgLength } from '../../../packages/pictures/src/svg/text.ts'

const path = join(mkdtempSync(join(tmpdir(), 'pd-fuzz-')), 'picture')

/** What the import reads of a picture in its own process, before and beside a decoder. */
export const fuzz = async (bytes: Buffer): Promise<void> => {
  writeFileSync(path, bytes)
  await sniffFile(path)
  await estimateFileCost(path)
  toEmbeddedItem(await readEmbedded(path))
  bareFormat(bytes)
  if (!isSvg(bytes)) return
  const drawing = expandEntities(decodeXml(bytes), maxSvgLength)
  if (drawing.ok) repairSvg(drawing.value)
}
