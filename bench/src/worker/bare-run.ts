// A process of its own: reads the rows that an audit needs and asks for the size of each working copy, and nothing else.
import { statSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { startReport } from '../import/run-report.ts'

const NAMES = `select item.id, pack_id, slug, kind, locale, name, folded from item
  join item_name on item_id = item.id where retired_at is null order by item.id`
const PICTURES = `select picture.id, item_id, source, path, bytes, width, height, picture_audit.* from item
  join picture on item_id = item.id left join picture_audit on picture_id = picture.id
  where item.retired_at is null and picture.retired_at is null order by item.id`

const [data = ''] = process.argv.slice(2)
const database = new DatabaseSync(join(data, 'pixel-detective.db'), { readOnly: true })
const rowsOf = (sql: string) => {
  const statement = database.prepare(sql)
  statement.setReturnArrays(true)
  return statement.iterate() as unknown as Iterable<readonly unknown[]>
}

const printReport = startReport()
let [names, pictures] = [0, 0]
for (const _ of rowsOf(NAMES)) names += 1
for (const [id] of rowsOf(PICTURES)) {
  statSync(join(data, 'images', `${id}.jpg`))
  pictures += 1
}
if (names < pictures) throw new Error(`${names} names of ${pictures} pictures were read`)
printReport(pictures)
