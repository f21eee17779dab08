import assert from 'node:assert/strict'
import { test } from 'node:test'
import { packRow, readPack } from './rows.ts'

test('a homepage that an earlier version has kept and that is no web address is not read', () => {
  const pack = {
    id: 'p',
    source: '',
    path: '',
    titles: {},
    licence: '',
    credit: '',
    ladder: [4, 8],
    visibility: 'public' as const,
  }
  for (const [kept, read] of [
    ['javascript:alert(1)', null],
    ['https://example.org', 'https://example.org'],
    [null, null],
  ] as const)
    assert.equal(readPack({ ...packRow({ ...pack, homepage: kept }), place: 0 }).homepage, read)
})
