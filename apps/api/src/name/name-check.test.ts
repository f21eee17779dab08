import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { setUp } from '@pd/testing/set-up'
import { drawTestCard } from '@pd/testing/test-card'
import { openTestApp } from '../testing/test-app.ts'
import { createNameCheck } from './name-check.ts'

describe('the check of names', () => {
  const world = setUp(() =>
    openTestApp({
      pictures: async (folder) => {
        for (const [seed, [pack = '', item]] of [
          ['fruit', 'banana'],
          ['fruit', 'cherry'],
          ['fruit', 'grape'],
          ['fruit', 'papaya'],
          ['zoo', 'lion'],
        ].entries()) {
          await mkdir(join(folder, pack), { recursive: true })
          await writeFile(join(folder, pack, `${item}.png`), await drawTestCard(seed + 1))
        }
      },
    }),
  )

  test('a name is checked against the items of the pack of its room, or of all packs in a mix', () => {
    const { catalogue } = world
    const check = createNameCheck({ catalogue })
    const packs = catalogue.current().packs
    const packId = packs.find(({ pack }) => pack.path === 'zoo')?.pack.id ?? assert.fail('no zoo')
    const zoo = { packId, language: 'en' }
    assert.deepEqual(check('Lion King', zoo), { name: 'Lion King', namesItem: true })
    assert.deepEqual(check('Bananaman', zoo), { name: 'Bananaman', namesItem: false })
    assert.deepEqual(check('Bananaman', { packId: null, language: 'en' }), { name: 'Bananaman', namesItem: true })
  })
})
