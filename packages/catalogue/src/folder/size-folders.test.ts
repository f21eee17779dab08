import assert from 'node:assert/strict'
import { test } from 'node:test'
import { nameOfSizes } from './size-folders.ts'

test('a folder whose files are called after their sizes holds one picture, which the folder names', () => {
  for (const [folder, files, name] of [
    ['Altai/contents/images', ['1920x1080.jpg', '2560x1600.png'], 'Altai'],
    ['zoo/polar_bear', ['64x64.png', '64x64@2x.png'], 'polar bear'],
    ['zoo/polar_bear', ['64x64.png', 'lion.png'], ''],
    ['images', ['64x64.png'], ''],
    ['', ['64x64.png'], ''],
    ['zoo', [], ''],
  ] as const)
    assert.equal(nameOfSizes(folder, files), name, folder)
})
