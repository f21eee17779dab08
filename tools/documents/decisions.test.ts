import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { ROOT } from '../project-files.ts'

test('each decision has a number of its own, which its title repeats', () => {
  const folder = join(ROOT, 'docs/adr')
  const files = readdirSync(folder).sort()
  assert.ok(files.length > 10)
  assert.deepEqual(
    files.map((file) => Number(file.slice(0, 4))),
    files.map((_, at) => at + 1),
  )
  for (const file of files) {
    const title = readFileSync(join(folder, file), 'utf8').split('\n', 1)[0] ?? ''
    assert.match(title, new RegExp(`^# ${Number(file.slice(0, 4))}\\. `), file)
  }
})
