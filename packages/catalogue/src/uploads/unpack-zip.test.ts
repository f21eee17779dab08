import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { drawTestCard } from '@pd/testing/test-card'
import { craftZip } from '../testing/craft-zip.ts'
import { useImportFixture } from '../testing/import-fixture.ts'
import { createUploads } from '../testing/upload-fixture.ts'

describe('an uploaded ZIP', () => {
  const fixture = useImportFixture()

  const zoo = async () => [
    { name: 'zoo/lion.png', content: await drawTestCard(1) },
    { name: 'zoo/big cats/tiger.png', content: await drawTestCard(2) },
    { name: 'zoo/items.csv', content: 'file,name:en\nlion.png,King of beasts\n' },
    { name: 'zoo/__MACOSX/._lion.png', content: 'x' },
  ]

  test('comes into its pack file by file, with its folders and descriptions, and leaves nothing behind', async () => {
    const uploads = createUploads(fixture)
    const pack = await uploads.addPack('animals')
    const id = await uploads.send(pack, 'zoo.zip', craftZip(await zoo()), { at: 1 })
    await uploads.work()
    assert.deepEqual(await uploads.files(), ['animals/big cats/tiger.png', 'animals/items.csv', 'animals/lion.png'])
    assert.deepEqual([...(await fixture.items()).keys()].sort(), ['animals/King of beasts', 'big cats/tiger'])
    const zip = await fixture.store.uploads.find(id)
    assert.deepEqual([zip?.state, zip?.done, zip?.total], ['added', 3, 3])
    assert.deepEqual(await uploads.waiting(), [])
    assert.equal((await fixture.images.list()).size, 2)
  })

  test('is looked at file by file: what is wrong with one is said of that alone', async () => {
    const uploads = createUploads(fixture)
    const pack = await uploads.addPack('animals')
    const card = await drawTestCard(1)
    const entries = [
      { name: 'lion.png', content: card },
      { name: 'copy.png', content: card },
      { name: '../evil.png', content: await drawTestCard(2) },
      { name: 'inner.zip', content: craftZip([{ name: 'deep.png', content: card }]) },
      { name: 'virus.exe', content: 'MZ' },
    ]
    await uploads.send(pack, 'zoo.zip', craftZip(entries))
    await uploads.work()
    const outcomes = (await uploads.outcomes(pack)).map((line) => line.split(' ').slice(0, 4).join(' ')).sort()
    assert.deepEqual(outcomes, [
      'copy.png duplicate',
      'evil.png refused Its path',
      'inner.zip refused It is',
      'lion.png added',
      'virus.exe refused This is',
      'zoo.zip added',
    ])
    assert.deepEqual(await uploads.files(), ['animals/lion.png'])
    assert.deepEqual(await uploads.waiting(), [])
  })

  test('that is damaged is refused in a sentence', async () => {
    const uploads = createUploads(fixture)
    const pack = await uploads.addPack('animals')
    await uploads.send(pack, 'zoo.zip', craftZip(await zoo()).subarray(0, 900))
    await uploads.work()
    const [said = ''] = await uploads.outcomes(pack)
    assert.match(said, /^zoo.zip refused The ZIP is damaged/)
  })

  test('for no pack makes one that is hidden and called as the ZIP', async () => {
    const uploads = createUploads(fixture)
    const id = await uploads.send(null, 'My zoo.zip', craftZip(await zoo()))
    await uploads.work()
    const zip = await fixture.store.uploads.find(id)
    const made = (await fixture.store.curation.packs()).find(({ pack }) => pack.id === zip?.packId)
    assert.deepEqual([made?.state, made?.pack.titles, made?.items], ['hidden', { und: 'My zoo' }, 1])
  })

  test('whose worker is killed goes on, and no file comes in twice', async () => {
    const uploads = createUploads(fixture)
    const pack = await uploads.addPack('animals')
    const id = await uploads.send(pack, 'zoo.zip', craftZip(await zoo()))
    for (let calls = 1; calls < 40; calls++) {
      let left = calls
      const { uploads: store } = fixture.store
      const dying = new Proxy(store, {
        get: (object, key) =>
          left-- > 0 ? Reflect.get(object, key) : () => Promise.reject(Object.assign(new Error(), { code: 'KILLED' })),
      })
      await uploads.work({ uploads: dying }).catch(() => undefined)
    }
    await uploads.work()
    assert.equal((await fixture.store.uploads.find(id))?.state, 'added')
    assert.deepEqual(
      (await uploads.outcomes(pack)).filter((line) => !line.endsWith(' added')),
      [],
    )
    assert.deepEqual((await uploads.files()).length, 3)
    assert.deepEqual(await uploads.waiting(), [])
  })
})
