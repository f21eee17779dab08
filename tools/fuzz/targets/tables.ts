import { readTextNames } from '../../../packages/catalogue/src/beside/text-names.ts'
import { readXmp } from '../../../packages/catalogue/src/beside/xmp.ts'
import { linesOfHtml } from '../../../packages/catalogue/src/html/plain-text.ts'
import { readItemsCsv } from '../../../packages/catalogue/src/sidecar/items-csv.ts'
import { readPackJson } from '../../../packages/catalogue/src/sidecar/pack-json.ts'
import { readTable } from '../../../packages/catalogue/src/sidecar/read-table.ts'
import { plainWikitext } from '../../../packages/catalogue/src/wikimedia/wikitext.ts'

const report = { reject: () => undefined, note: () => undefined }

/** What the import reads beside pictures: tables, spreadsheets, `pack.json`, lists of names, XMP, HTML and wikitext. */
export const fuzz = async (bytes: Buffer): Promise<void> => {
  const table = await readTable(bytes)
  if (!table.ok) return
  const { text } = table
  readItemsCsv(text, 'en', report)
  readPackJson(text, report)
  readTextNames(text, 'en')
  readXmp(text, 'en')
  linesOfHtml(text)
  plainWikitext(text)
}
