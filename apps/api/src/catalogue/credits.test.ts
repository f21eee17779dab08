import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { CreditList } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { drawTestCard } from '@pd/testing/test-card'
import { openTestApp } from '../testing/test-app.ts'

const putPack = async (folder: string, name: string, about: object): Promise<void> => {
  await mkdir(join(folder, name), { recursive: true })
  const seed = name.charCodeAt(0) * 10
  for (const [at, item] of ['lynx', 'heron', 'badger'].entries())
    await writeFile(join(folder, name, `${item}.png`), await drawTestCard(seed + at, 80, 60))
  await writeFile(join(folder, name, 'pack.json'), JSON.stringify(about))
}

const putPictures = async (folder: string): Promise<void> => {
  const items = {
    'lynx.png': { credit: 'Bob', licence: 'CC BY-SA 4.0' },
    'heron.png': { credit: 'Bob', licence: 'CC BY-SA 4.0' },
    'badger.png': { licence: 'CC0' },
  }
  const zoo = { title: { en: 'The zoo', fr: 'Le zoo' }, credit: 'Ann', licence: 'CC BY 4.0', items }
  await putPack(folder, 'zoo', { ...zoo, homepage: 'https://zoo.example' })
  await putPack(folder, 'garden', {
    title: 'Secret garden',
    credit: 'Cid',
    licence: 'by leave',
    visibility: 'unlisted',
  })
  await putPack(folder, 'attic', { title: 'Attic', credit: 'Eve', visibility: 'hidden' })
}

describe('the credits', () => {
  const world = setUp(() => openTestApp({ pictures: putPictures }))

  test('are those of public packs by who made them, and of other packs without saying which', async () => {
    const { body, headers } = await world.app.inject('/credits?lang=fr')
    const [zoo] = (JSON.parse(body) as CreditList).packs
    assert.equal(headers['cache-control'], 'public, no-cache')
    assert.deepEqual(JSON.parse(body), {
      packs: [
        {
          id: zoo?.id,
          title: 'Le zoo',
          homepage: 'https://zoo.example',
          credit: 'Ann',
          licence: 'CC BY 4.0',
          licenceAddress: 'https://creativecommons.org/licenses/by/4.0/',
          makers: [
            {
              credit: 'Bob',
              licence: 'CC BY-SA 4.0',
              licenceAddress: 'https://creativecommons.org/licenses/by-sa/4.0/',
              items: 2,
            },
            {
              credit: 'Ann',
              licence: 'CC0',
              licenceAddress: 'https://creativecommons.org/publicdomain/zero/1.0/',
              items: 1,
            },
          ],
          more: 0,
        },
      ],
      others: [{ credit: 'Cid', licence: 'by leave', licenceAddress: null, homepage: null }],
    })
  })

  test('name no item, no pack that is not listed, and no maker of a hidden one', async () => {
    const { body } = await world.app.inject('/credits')
    for (const text of ['lynx', 'heron', 'badger', 'garden', 'Attic', 'Eve'])
      assert.equal(body.includes(text), false, text)
  })
})
