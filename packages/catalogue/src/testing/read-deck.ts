import { tmpdir } from 'node:os'
import { isDeck, openDeck } from '../anki/open-deck.ts'
import { decodeText } from '../sidecar/decode-text.ts'
import { SILENT } from '../sidecar/fields.ts'
import { readItemsCsv } from '../sidecar/items-csv.ts'
import { openZip } from '../zip/read-zip.ts'

/** The pictures of a deck by their paths, with what the table says of each, or the sentence of its refusal. */
export const readDeck = async (bytes: Buffer) => {
  const opened = await openZip(bytes)
  if (!opened.ok) return opened.detail
  const { zip } = opened
  if (!isDeck(zip)) return 'no deck'
  const deck = await openDeck(zip, tmpdir())
  if (!deck.ok) return deck.detail
  const said = new Map<string, string>()
  for (const file of deck.zip.files.filter(({ path }) => path.endsWith('items.csv'))) {
    const text = decodeText((await deck.zip.read(file)) ?? Buffer.alloc(0))?.text ?? ''
    for (const row of readItemsCsv(text, 'und', SILENT)) {
      const names = row.item.names.map(({ locale, text }) => (locale === 'und' ? text : `${locale} ${text}`))
      const others = [...row.item.aliases.map(({ text }) => `~${text}`), row.item.credit && `by ${row.item.credit}`]
      said.set(
        `${file.path.slice(0, -'items.csv'.length)}${row.file}`,
        [...names, ...others].filter(Boolean).join(', '),
      )
    }
  }
  zip.close()
  const pictures = deck.zip.files.filter(({ path }) => !/(?:items\.csv|pack\.json)$/.test(path))
  return Object.fromEntries(pictures.map(({ path }) => [path, said.get(path) ?? null]))
}
