import assert from 'node:assert/strict'
import { mkdir, rename, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { importSource, openFolder, openImages, readSnapshot, STARTER } from '@pd/catalogue'
import { linesOf, work } from '@pd/testing/process/worker-process'
import { setUpEach } from '@pd/testing/set-up'
import { openFixture } from '../testing/test-fixture.ts'

describe('an import takes out of play', () => {
  const fixture = setUpEach(openFixture)
  beforeEach(async () => {
    for (const [seed, path] of ['zoo/cat.png', 'zoo/dog.png'].entries()) await fixture.card(path, seed + 1)
  })
  const zoo = () => join(fixture.folder, 'zoo')
  const importZoo = (...options: string[]) => work(['import', zoo(), '--data', fixture.data.root, ...options])
  const itemIds = () => fixture.withStore(async (store) => (await readSnapshot(store.catalogue)).itemIds(null))
  const retired = async (...options: string[]) => {
    const ended = await importZoo(...options)
    const lines = linesOf(ended).filter(({ msg }) => msg === 'Items are out of play')
    assert.equal(ended.code, 0, ended.err)
    return lines.map(({ items, because }) => `${items} ${because}`)
  }

  for (const [how, sentence, leave] of [
    ['emptied', /^2 \S+zoo has no pictures any more: its 2 items are out of play\. .+\.$/, () => mkdir(zoo())],
    ['gone', /^2 \S+zoo is gone: its 2 items are out of play\. .+\.$/, async () => {}],
  ] as const)
    test(`the items of a folder that is ${how}, and brings the same ones back with it`, async () => {
      assert.deepEqual(await retired(), [])
      const before = await itemIds()
      assert.equal(before.length, 2)
      await rename(zoo(), `${zoo()} away`)
      await leave()
      const [said = '', ...more] = await retired()
      assert.match(said, sentence)
      assert.deepEqual([more, await itemIds()], [[], []])
      await rm(zoo(), { recursive: true, force: true })
      await rename(`${zoo()} away`, zoo())
      assert.deepEqual([await retired(), await itemIds()], [[], before])
    })

  test('nothing for a folder that was never there', async () => {
    assert.deepEqual(await retired(), [])
    const { code, err } = await work(['import', `${zoo()}s`, '--data', fixture.data.root])
    assert.match(`${code} ${err}`, /^1 \S+zoos does not exist: .+\.$/)
    assert.equal((await itemIds()).length, 2)
  })

  test('the starter collection where it is not wanted, and leaves it where that is not said', async () => {
    assert.deepEqual(await retired(), [])
    const fileOf = (_source: string, path: string) => join(zoo(), path)
    await fixture.withStore(async ({ imports }) => {
      const tools = { imports, images: await openImages(fixture.data.images), fileOf, now: Date.now }
      await importSource({ ...(await openFolder(zoo())), name: STARTER }, tools)
    })
    assert.deepEqual([await retired(), (await itemIds()).length], [[], 4])
    const [said = '', ...more] = await retired('--starter', 'no')
    assert.match(said, /^2 Without the starter collection, its 2 items are out of play\. .+\.$/)
    assert.deepEqual([more, (await itemIds()).length], [[], 2])
    const alone = await work(['import', '--starter', 'no', '--data', fixture.data.root])
    assert.deepEqual([alone.code, alone.err, (await itemIds()).length], [0, '', 2])
  })
})
