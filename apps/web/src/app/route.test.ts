import assert from 'node:assert/strict'
import { test } from 'node:test'
import { gamePath, readCode, readRoute, resultsPath, roomPath, screenPath } from './route.ts'

test('each address is one page', () => {
  assert.deepEqual(readRoute('/'), { page: 'home' })
  assert.deepEqual(readRoute('/play'), { page: 'setup' })
  assert.deepEqual(readRoute('/play/'), { page: 'setup' })
  assert.deepEqual(readRoute('/objects'), { page: 'objects' })
  assert.deepEqual(readRoute('/objects/Ab_-4567890123ef'), { page: 'object', item: 'Ab_-4567890123ef' })
  assert.deepEqual(readRoute('/about'), { page: 'about' })
})

test('a game has an address of its own, and the way back from it', () => {
  assert.deepEqual(readRoute(gamePath('Ab_-4567890123ef')), { page: 'game', id: 'Ab_-4567890123ef' })
})

test('a room has three addresses, for phones, for the screen and for what it came to, and its code is read as it was meant', () => {
  assert.deepEqual(readRoute('/rooms/new'), { page: 'new-room' })
  assert.deepEqual(readRoute(roomPath('abc234')), { page: 'room', code: 'ABC234' })
  assert.deepEqual(readRoute(screenPath('ABC234')), { page: 'screen', code: 'ABC234' })
  assert.deepEqual(readRoute(resultsPath('abc234')), { page: 'results', code: 'ABC234' })
  assert.equal(readCode(' abc-2 34 '), 'ABC234')
})

test('every other address is lost', () => {
  for (const path of [
    '/x',
    '/about/us',
    '/play/a/b',
    '/objects/1/2',
    '/rooms',
    '/rooms/old',
    '/room',
    '/room/ABC234/x',
    '/screen/ABC234/results',
  ])
    assert.deepEqual(readRoute(path), { page: 'lost' })
})
