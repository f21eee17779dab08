import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gamePath, readRoute } from './route.ts'

test('each address is one page', () => {
  assert.deepEqual(readRoute('/'), { page: 'home' })
  assert.deepEqual(readRoute('/play'), { page: 'setup' })
  assert.deepEqual(readRoute('/play/'), { page: 'setup' })
  assert.deepEqual(readRoute('/objects'), { page: 'objects' })
  assert.deepEqual(readRoute('/about'), { page: 'about' })
})

test('a game has an address of its own, and the way back from it', () => {
  assert.deepEqual(readRoute(gamePath('Ab_-4567890123ef')), { page: 'game', id: 'Ab_-4567890123ef' })
})

test('every other address is lost', () => {
  for (const path of ['/x', '/about/us', '/play/a/b', '/objects/1']) assert.deepEqual(readRoute(path), { page: 'lost' })
})
