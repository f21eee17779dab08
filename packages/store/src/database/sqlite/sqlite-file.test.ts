import assert from 'node:assert/strict'
import { chmod, mkdtemp, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { openSqliteFile } from './sqlite-file.ts'

test('a database and its logs are readable by their owner alone, also those of an earlier version', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pd-private-'))
  const file = join(folder, 'game.db')
  const modes = () =>
    Promise.all(['', '-wal', '-shm'].map(async (end) => ((await stat(file + end)).mode & 0o777).toString(8)))
  const use = async () => {
    const database = openSqliteFile(file)
    database.exec('pragma journal_mode = wal; create table if not exists one (id); insert into one values (1)')
    const seen = await modes()
    database.close()
    return seen
  }
  assert.deepEqual(await use(), ['600', '600', '600'])
  await chmod(file, 0o644)
  assert.deepEqual(await use(), ['600', '600', '600'])
  await rm(folder, { recursive: true })
})
