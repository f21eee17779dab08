import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { killApiUnderPlay } from '@pd/testing/room/kill-api-under-play'

test('a room whose process is killed again and again loses no guess and no player', { timeout: 240_000 }, async () => {
  const home = await mkdtemp(join(tmpdir(), 'pd-room-faults-'))
  try {
    await killApiUnderPlay({ home, database: join(home, 'data/pixel-detective.db'), kills: 6 })
  } finally {
    await rm(home, { recursive: true, force: true })
  }
})
