import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { isDeck, openDeck } from '../../../packages/catalogue/src/anki/open-deck.ts'
import { openZip } from '../../../packages/catalogue/src/zip/read-zip.ts'

const folder = mkdtempSync(join(tmpdir(), 'pd-fuzz-'))
const LIMITS = { entries: 1_000, fileBytes: 2 ** 20, totalBytes: 2 ** 22, ratio: 200 }

/** What the worker reads of an archive: its entries, those that may be unpacked, and decks of Anki. */
export const fuzz = async (bytes: Buffer): Promise<void> => {
  const opened = await openZip(bytes, LIMITS)
  if (!opened.ok) return
  const { zip } = opened
  for (const file of zip.files) if (file.refusal === null) await zip.read(file)
  if (isDeck(zip)) await openDeck(zip, folder)
  zip.close()
}
