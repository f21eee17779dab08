import assert from 'node:assert/strict'
import { test } from 'node:test'
import { escapeName, fsPath } from './fs-path.ts'

test('a name of any bytes comes back as they are, beside any other folders, and through JSON', () => {
  const bytes = Buffer.from(Array.from({ length: 255 }, (_, n) => n + 1))
  const path = `/zoo/été 🦁/${escapeName(bytes)}`
  assert.deepEqual(fsPath(JSON.parse(JSON.stringify(path))), Buffer.concat([Buffer.from('/zoo/été 🦁/'), bytes]))
})

test('a path that is UTF-8 stays a string', () => {
  for (const path of ['', '/zoo/lion.jpg', '/zoo/été 🦁 \u{1F4A9}.jpg']) assert.equal(fsPath(path), path)
})
