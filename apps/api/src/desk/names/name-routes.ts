import { type KnownTexts, type ReadTable, readPackTable, writePackSheet, writePackTable } from '@pd/catalogue'
import type { NamesTableReport } from '@pd/contract'
import { ok } from '@pd/core'
import type { CuratedItem, ItemBody } from '@pd/store'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import type { CurationTools } from '../curation-tools.ts'
import { madeBy } from '../made-by.ts'
import { replacedInItems } from '../replaced.ts'
import { readPackItems } from './read-pack.ts'
import { type RowWish, wishOf } from './wishes-of.ts'

const TABLE_TYPE = 'text/csv; charset=utf-16le; header=present'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const pathOf = ({ picture }: CuratedItem): string => picture?.path ?? ''

const rowOf = (item: CuratedItem) => ({
  file: pathOf(item),
  item: {
    names: item.names.filter(({ kind }) => kind === 'name'),
    aliases: item.names.filter(({ kind }) => kind === 'alias'),
    licence: item.licence,
    credit: item.credit,
    ...(item.page !== null && { page: item.page }),
    story: item.story,
  },
})

type Edit = { readonly item: string; readonly file: string; readonly wish: RowWish; readonly isKnown: KnownTexts }

const editsOf = (items: readonly CuratedItem[], table: ReadTable): readonly Edit[] => {
  const byPath = new Map(items.map((item) => [pathOf(item), item]))
  return [...table.items].flatMap(([path, said]) => {
    const item = byPath.get(path)
    const isKnown = table.knownTo(said)
    const wish = item ? wishOf({ said, isKnown, item }) : null
    return item && wish ? [{ item: item.id, file: path, wish, isKnown }] : []
  })
}

/** What edits replaced of what the desk had said though their table did not know it, as it was changed after the table was saved. */
const replacedUnknown = (
  edits: readonly Edit[],
  before: Readonly<Record<string, ItemBody>>,
): NamesTableReport['replaced'] =>
  edits.flatMap(({ item, file, wish, isKnown }) =>
    replacedInItems([{ item, change: wish }], before)
      .filter(({ field, locale, text }) => !isKnown({ field, locale }, text.split('\n')))
      .map(({ field, locale, text }) => ({ file, field, locale, text })),
  )

/** The names of a pack go out as a table for a spreadsheet, and come back as one change. */
export const deskNameRoutes = ({
  store: { curation },
  now,
}: CurationTools): Pick<Handlers, 'deskNamesTable' | 'deskNamesSheet' | 'readNamesTable'> => ({
  deskNamesTable: async ({ params, reply }) => {
    const items = await readPackItems(curation, params.id)
    if (items === null) return refuseWith('pack_not_found')
    reply.type(TABLE_TYPE).header('content-disposition', `attachment; filename="items.csv"`)
    return ok(writePackTable(items.map(rowOf)))
  },

  deskNamesSheet: async ({ params, reply }) => {
    const items = await readPackItems(curation, params.id)
    if (items === null) return refuseWith('pack_not_found')
    reply.type(SHEET_TYPE).header('content-disposition', `attachment; filename="items.xlsx"`)
    return ok(await writePackSheet(items.map(rowOf)))
  },

  readNamesTable: async ({ desk, params, body }) => {
    const items = await readPackItems(curation, params.id)
    if (items === null) return refuseWith('pack_not_found')
    const table = await readPackTable(Buffer.from(body.base64, 'base64'), items.map(pathOf))
    if (table === null) return refuseWith('table_unreadable')
    const edits = editsOf(items, table)
    const notes = [...table.notes]
    if (edits.length === 0) return ok({ change: null, changed: 0, replaced: [], notes })
    await curation.editItems(edits, madeBy(desk, 'items_changed', { at: now(), id: body.id }))
    const replaced = replacedUnknown(edits, await curation.itemsBefore(body.id))
    return ok({ change: body.id, changed: edits.length, replaced, notes })
  },
})
