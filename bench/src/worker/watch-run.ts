// Loaded into a worker before its main: counts what it asks its database, and tells that and its peak of memory when it ends.
import { StatementSync } from 'node:sqlite'
import { peakMiB } from '../run/memory.ts'

type Asking = (this: StatementSync, ...values: unknown[]) => unknown

const statements = StatementSync.prototype as unknown as { all: Asking }
const { all } = statements
let queries = 0
statements.all = function (...values) {
  queries += 1
  return all.apply(this, values)
}
process.on('exit', () => console.log(JSON.stringify({ queries, peakMiB: peakMiB() })))
