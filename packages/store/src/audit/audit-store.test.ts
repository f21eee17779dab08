import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openSqlite } from '../database/sqlite/open-sqlite.ts'
import { createAuditStore } from './audit-store.ts'

test('a page of items is one query', async () => {
  let queries = 0
  const counter = {
    transformQuery: ({ node }: { node: object }) => node,
    transformResult: async ({ result }: { result: object }) => {
      queries++
      return result
    },
  }
  const db = await openSqlite(':memory:')
  const audit = createAuditStore(db.withPlugin(counter as never))
  await audit.itemsAfter('', 1000)
  await audit.items(['x', 'y'])
  await audit.knownPictures(['x', 'y'])
  assert.equal(queries, 3)
  await db.destroy()
})
