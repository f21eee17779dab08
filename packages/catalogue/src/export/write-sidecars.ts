import { isDeepStrictEqual } from 'node:util'
import { cleanText, cutText, LADDERS, type Ladder, type Name } from '@pd/core'
import type { Pack, PackContents } from '@pd/store'
import { type NamesRow, newTable } from '../names/names-table.ts'
import { SILENT } from '../sidecar/fields.ts'
import { readItemsCsv } from '../sidecar/items-csv.ts'
import type { SidecarItem } from '../sidecar/sidecar-types.ts'

/** The version of what a pack.json can say; raised when an older game would understand less than what is meant. */
const PACK_FORMAT = 1
/** Names without a language stand in the columns without one. */
const LANGUAGE = 'und'

const sorted = (names: readonly Name[]): string[] => names.map(({ locale, text }) => `${locale} ${text}`).sort()

const saidIn = ({ names, aliases, ...others }: SidecarItem) => ({
  names: sorted(names),
  aliases: sorted(aliases),
  ...others,
})

const tableOf = (rows: readonly NamesRow[]): string => newTable({ rows, language: LANGUAGE })

/** Rows that a table says again as they are, and those with a name of which a cell would make two, as "AC / DC". */
const partRows = (rows: readonly NamesRow[]): { readonly inTable: NamesRow[]; readonly others: NamesRow[] } => {
  const read = new Map(readItemsCsv(tableOf(rows), LANGUAGE, SILENT).map(({ file, item }) => [file, item]))
  const isSame = ({ file, item }: NamesRow) => {
    const again = read.get(file)
    return again !== undefined && isDeepStrictEqual(saidIn(again), saidIn(item))
  }
  return { inTable: rows.filter(isSame), others: rows.filter((row) => !isSame(row)) }
}

const byLanguage = (names: readonly Name[]): Record<string, string[]> | undefined =>
  names.length === 0
    ? undefined
    : Object.fromEntries(
        [...Map.groupBy(names, ({ locale }) => locale)].map(([locale, all]) => [locale, all.map(({ text }) => text)]),
      )

const itemOf = ({ names, aliases, licence, credit, page, story }: SidecarItem) => ({
  names: byLanguage(names),
  aliases: byLanguage(aliases),
  licence: licence ?? undefined,
  credit: credit ?? undefined,
  page,
  story,
})

const titleOf = (titles: Pack['titles']): string | Record<string, string> => {
  const entries = Object.entries(titles)
    .map(([locale, text]) => [locale, cutText(cleanText(text.replaceAll('~', '-')))] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1))
  const [only] = entries
  return entries.length === 1 && only?.[0] === LANGUAGE ? only[1] : Object.fromEntries(entries)
}

const ladderOf = (ladder: Ladder): string | readonly number[] =>
  Object.entries(LADDERS).find(([, known]) => isDeepStrictEqual(known, ladder))?.[0] ?? ladder

const packJson = ({ pack, state }: Omit<PackContents, 'items'>, others: readonly NamesRow[]): string => {
  const { titles, licence, credit, homepage, ladder } = pack
  const fields = {
    format: PACK_FORMAT,
    title: titleOf(titles),
    licence: cleanText(licence) || undefined,
    credit: cleanText(credit) || undefined,
    homepage: homepage ?? undefined,
    ladder: ladderOf(ladder),
    visibility: state,
    items: others.length > 0 ? Object.fromEntries(others.map(({ file, item }) => [file, itemOf(item)])) : undefined,
  }
  return `${JSON.stringify(fields, null, 2)}\n`
}

/**
 * The pack.json and items.csv by which an import makes the same pack again. The table is as the worker's `names` writes it: UTF-16 with tabs, no
 * cell a formula. What a table can't say stands in pack.json.
 */
export const writeSidecars = (
  about: Omit<PackContents, 'items'>,
  rows: readonly NamesRow[],
): { readonly json: Buffer; readonly csv: Buffer } => {
  const { inTable, others } = partRows(rows)
  return {
    json: Buffer.from(packJson(about, others)),
    csv: Buffer.from(`\uFEFF${tableOf(inTable)}`, 'utf16le'),
  }
}
