// Durable commits of one row each, one after the other: row-commits.ts FILE SECONDS. Prints {"perSecond", "p50Ms"} as one line of JSON.
import { DatabaseSync } from 'node:sqlite'
import { percentile } from '../run/percentile.ts'

const [file = '', seconds = ''] = process.argv.slice(2)
const database = new DatabaseSync(file)
database.exec('pragma journal_mode = wal; pragma synchronous = full; create table if not exists row (text text) strict')
const insert = database.prepare('insert into row values (?)')
const startedAt = performance.now()
const took: number[] = []
for (let before = startedAt; before - startedAt < Number(seconds) * 1000; ) {
  insert.run('a guess of about forty letters, and its verdict')
  const after = performance.now()
  took.push(after - before)
  before = after
}
database.close()
console.log(
  JSON.stringify({ perSecond: (took.length * 1000) / (performance.now() - startedAt), p50Ms: percentile(took, 0.5) }),
)
