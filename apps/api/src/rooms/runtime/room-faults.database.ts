import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { migrateStore } from '@pd/store'
import { killApiUnderPlay } from '@pd/testing/room/kill-api-under-play'
import { createTestDatabase } from '@pd/testing/store/test-database'

test('a room whose process is killed four times on a database of its own loses no guess and no player', {
  timeout: 300_000,
}, async () => {
  const home = await mkdtemp(join(tmpdir(), 'pd-room-faults-'))
  const database = await createTestDatabase()
  try {
    await migrateStore(database.url)
    await killApiUnderPlay({ home, database: database.url, kills: 4, env: { DATABASE_URL: database.url } })
  } finally {
    await database.drop()
    await rm(home, { recursive: true, force: true })
  }
})
