import { readPackTable, writePackSheet, writePackTable } from '@pd/catalogue'
import { ok } from '@pd/core'
import type { CuratedItem } from '@pd/store'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import type { CurationTools } from '../curation-tools.ts'
import { madeBy } from '../made-by.ts'
import { readPackItems } from './read-pack.ts'
import { wishOf } from './wishes-of.ts'

const TABLE_TYPE = 'text/csv; charset=utf-16le; header=present'
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

const rowOf = ({ names, licence, credit, page, story, picture }: CuratedItem) => ({
  file: picture?.path ?? '',
  item: {
    names: names.filter(({ kind }) => kind === 'name'),
    aliases: names.filter(({ kind }) => kind === 'alias'),
    licence,
    credit,
    ...(page !== null && { page }),
    story,
  },
})

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
    const byPath = new Map(items.map((item) => [item.picture?.path ?? '', item]))
    const table = await readPackTable(Buffer.from(body.base64, 'base64'), [...byPath.keys()])
    if (table === null) return refuseWith('table_unreadable')
    const edits = [...table.items].flatMap(([path, row]) => {
      const item = byPath.get(path)
      const wish = item ? wishOf(row, item) : null
      return item && wish ? [{ item: item.id, wish }] : []
    })
    const notes = [...table.notes]
    if (edits.length === 0) return ok({ change: null, changed: 0, notes })
    await curation.editItems(edits, madeBy(desk, 'items_changed', { at: now(), id: body.id }))
    return ok({ change: body.id, changed: edits.length, notes })
  },
})
