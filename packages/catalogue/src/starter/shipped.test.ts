import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import type { Source } from '../draft.ts'
import { openFileLookup, titleOf } from './shipped.ts'
import { openStarter } from './starter-source.ts'
import { openTestCards } from './test-cards.ts'

const firstPath = async (source: Source): Promise<string> => {
  for await (const { items } of source.packs({ refuse: () => assert.fail(), note: () => assert.fail() }))
    return items[0]?.files[0]?.path ?? ''
  return ''
}

test('the file of a picture is found in what comes with the game, in a folder, and in the library of the desk', async () => {
  const fileOf = await openFileLookup('/data')
  for (const source of [await openStarter(), await openTestCards()]) {
    const file = fileOf(source.name, await firstPath(source))
    assert.equal(file !== null && existsSync(file), true, source.name)
  }
  assert.equal(fileOf('desk', 'p1/cat.jpg'), join('/data', 'library', 'p1', 'cat.jpg'))
  assert.equal(fileOf('/pictures', 'animals/cat.jpg'), join('/pictures', 'animals/cat.jpg'))
})

test('what comes with the game is called by its title, a folder by its path', () => {
  assert.deepEqual(['starter', 'test-cards', '/pictures'].map(titleOf), [
    'The starter collection',
    'The test cards',
    '/pictures',
  ])
})
