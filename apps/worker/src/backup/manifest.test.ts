import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isEntryName } from './manifest.ts'

test('a backup holds nothing that would be written elsewhere', () => {
  const inside = ['library/pack/lion.jpg', 'library/pack/big cats/Łódź (2).jpg', 'images/abc.jpg', 'secret']
  assert.deepEqual(
    inside.filter((name) => !isEntryName(name)),
    [],
  )
  const outside = [
    'library',
    'library/',
    'library/../secret',
    'library/pack/../../secret',
    'library//lion.jpg',
    'library/pack/.hidden',
    'library/.restoring/lion.jpg',
    'library\\lion.jpg',
    'library/pack\\lion.jpg',
    'library/li\0on.jpg',
    '/library/lion.jpg',
    'images/../secret',
  ]
  assert.deepEqual(outside.filter(isEntryName), [])
})
