import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ROOT } from '../stack/root.ts'
import { describeBase, readBases } from './newer-bases.ts'

test('the bases are those of the Dockerfiles and of compose.yaml', async () => {
  const bases = await readBases(ROOT)
  for (const kind of [/^node:26/, /distroless/, /nginx/, /^httpd:/, /^mysql:/])
    assert.ok(
      bases.some((one) => kind.test(one)),
      String(kind),
    )
})

test('a registry that does not answer leaves it unknown, and says so', async () => {
  assert.match(await describeBase('127.0.0.1:1/node:26'), /^127\.0\.0\.1:1\/node:26: not known/)
})
