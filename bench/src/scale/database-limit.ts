// What the database does at most: database-limit.ts URL CLIENTS SECONDS. Each client commits one row after the other, on a connection of its
// own. Prints {"perSecond", "p99Ms"} as one line of JSON.
import { createPool } from 'mysql2/promise'
import { percentile } from '../run/percentile.ts'

const [url = '', clients = '', seconds = ''] = process.argv.slice(2)
const pool = createPool({ uri: url, connectionLimit: Number(clients) })
await pool.query(
  'create table if not exists scale_row (id bigint auto_increment primary key, text varchar(80) not null)',
)
const startedAt = performance.now()
const took: number[] = []
const commit = async () => {
  const before = performance.now()
  await pool.execute('insert into scale_row (text) values (?)', ['a guess of about forty letters, and its verdict'])
  took.push(performance.now() - before)
}
await Promise.all(
  Array.from({ length: Number(clients) }, async () => {
    while (performance.now() - startedAt < Number(seconds) * 1000) await commit()
  }),
)
const perSecond = (took.length * 1000) / (performance.now() - startedAt)
await pool.query('drop table scale_row')
await pool.end()
console.log(JSON.stringify({ perSecond, p99Ms: percentile(took, 0.99) }))
