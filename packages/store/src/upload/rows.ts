import type { Tables } from '../database/tables.ts'
import type { Upload, UploadChange } from './upload-types.ts'

type Row = Tables['upload']

/** An upload of its row. */
export const uploadOf = (row: Row): Upload => ({
  id: row.id,
  packId: row.pack_id,
  parent: row.parent,
  account: row.account,
  name: row.name,
  folder: row.folder,
  bytes: row.bytes,
  at: row.at,
  state: row.state,
  sha256: row.sha256,
  isKept: row.kept === 1,
  path: row.path,
  itemId: row.item_id,
  otherId: row.other_id,
  detail: row.detail,
  done: row.done,
  total: row.total,
})

/** The row of an upload. */
export const rowOf = (upload: Upload): Row => ({
  id: upload.id,
  pack_id: upload.packId,
  parent: upload.parent,
  account: upload.account,
  name: upload.name,
  folder: upload.folder,
  bytes: upload.bytes,
  at: upload.at,
  state: upload.state,
  sha256: upload.sha256,
  kept: upload.isKept ? 1 : 0,
  path: upload.path,
  item_id: upload.itemId,
  other_id: upload.otherId,
  detail: upload.detail,
  done: upload.done,
  total: upload.total,
})

const COLUMNS = {
  packId: 'pack_id',
  state: 'state',
  sha256: 'sha256',
  path: 'path',
  itemId: 'item_id',
  otherId: 'other_id',
  detail: 'detail',
  done: 'done',
  total: 'total',
} as const satisfies Record<keyof UploadChange, keyof Row>

/** The columns of a change. */
export const changeRow = (change: UploadChange): Partial<Row> =>
  Object.fromEntries(
    Object.entries(change).map(([key, value]) => [COLUMNS[key as keyof UploadChange], value]),
  ) as Partial<Row>
