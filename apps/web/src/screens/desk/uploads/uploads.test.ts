import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Picked } from './picked.ts'
import { shareSent } from './state.ts'
import { createUploads, type Hears } from './uploads.ts'

const pictures = (...names: string[]): readonly Picked[] =>
  names.map((name) => ({ file: new File(['1234'], name, { lastModified: 1 }), path: name }))

/** Uploads whose files go where the test lets them. */
const open = () => {
  const asked: string[] = []
  const stopped: string[] = []
  const lines = new Map<string, Hears>()
  const uploads = createUploads(({ path }, hears) => {
    asked.push(path)
    lines.set(path, hears)
    return { stop: () => stopped.push(path) }
  })
  const states = () => uploads.sending.value.map(({ path, state }) => `${path} ${state}`)
  return { uploads, asked, stopped, states, line: (path: string) => lines.get(path) ?? assert.fail(path) }
}

test('three files go at once, and the next when one has arrived', () => {
  const { uploads, asked, line } = open()
  uploads.add('p', pictures('a', 'b', 'c', 'd'))
  assert.deepEqual(asked, ['a', 'b', 'c'])
  line('b').onDone()
  assert.deepEqual(asked, ['a', 'b', 'c', 'd'])
})

test('a file that fails makes way for others and is tried again', () => {
  const { uploads, asked, line, states } = open()
  uploads.add('p', pictures('a', 'b', 'c', 'd'))
  line('a').onFail()
  assert.deepEqual(states(), ['a failed', 'b sending', 'c sending', 'd sending'])
  line('b').onDone()
  uploads.resume()
  assert.deepEqual([states()[0], asked.at(-1)], ['a sending', 'a'])
})

test('a pause stops what is on its way and keeps its progress', () => {
  const { uploads, stopped, line, states } = open()
  uploads.add('p', pictures('a'))
  line('a').onProgress(2)
  uploads.pause()
  assert.deepEqual([stopped, states(), shareSent(uploads.sending.value)], [['a'], ['a paused'], 0.5])
  uploads.resume()
  assert.deepEqual(states(), ['a sending'])
})

test('a file that is added twice goes once, and again once it has arrived', () => {
  const { uploads, asked, line } = open()
  uploads.add('p', pictures('a'))
  uploads.add('p', pictures('a'))
  assert.deepEqual(asked, ['a'])
  line('a').onDone()
  uploads.add('p', pictures('a'))
  assert.deepEqual([asked, uploads.sending.value.length], [['a', 'a'], 1])
})
