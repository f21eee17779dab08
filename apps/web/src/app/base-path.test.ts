import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readBasePath, withoutBase } from './base-path.ts'

const pageWith = (content?: string) => ({
  querySelector: <T>() => (content === undefined ? null : ({ content } as T)),
})

test('a page names the base path, and one that names none is at the root', () => {
  const read = (content?: string) => readBasePath(pageWith(content) as unknown as Document)
  assert.deepEqual([read('/game/'), read('/'), read()], ['/game', '', ''])
})

test('the paths of the app begin below the base path', () => {
  const below = (path: string) => withoutBase(path, '/game')
  assert.deepEqual(['/game/play', '/game/', '/game'].map(below), ['/play', '/', '/'])
  assert.deepEqual(['/games', '/play'].map(below), ['/games', '/play'])
  assert.equal(withoutBase('/play', ''), '/play')
})
