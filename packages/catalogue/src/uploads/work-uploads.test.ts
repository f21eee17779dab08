import assert from 'node:assert/strict'
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { drawTestCard, saveTestCardAsJpeg } from '@pd/testing/test-card'
import { craftXlsx } from '../testing/craft-xlsx.ts'
import { useImportFixture } from '../testing/import-fixture.ts'
import { createUploads, type Uploads } from '../testing/upload-fixture.ts'

describe('uploads', () => {
  const fixture = useImportFixture()
  let uploads: Uploads
  let pack: string
  beforeEach(async () => {
    uploads = createUploads(fixture)
    pack = await uploads.addPack('animals')
  })

  const itemNames = async () => [...(await fixture.items()).keys()].sort()

  test('a picture is added to its pack under its name, decoded once, and leaves nothing behind', async () => {
    await uploads.send(pack, 'lion.png', await drawTestCard(1))
    await uploads.send(pack, 'tiger.png', await drawTestCard(2))
    await uploads.work()
    assert.deepEqual(await uploads.outcomes(pack), ['lion.png added', 'tiger.png added'])
    assert.deepEqual(await itemNames(), ['animals/lion', 'animals/tiger'])
    assert.deepEqual(await uploads.files(), ['animals/lion.png', 'animals/tiger.png'])
    assert.deepEqual(await uploads.waiting(), [])
    assert.equal(fixture.decoded.length, 2)
    assert.equal((await fixture.images.list()).size, 2)
    const [latest] = await uploads.listed(pack)
    assert.equal(latest?.itemId, (await fixture.items()).get('animals/tiger')?.id)
  })

  test('the same file twice is one picture and a duplicate of it, at once and later', async () => {
    const card = await drawTestCard(1)
    await uploads.send(pack, 'lion.png', card)
    await uploads.send(pack, 'lion copy.png', card)
    await uploads.work()
    await uploads.send(pack, 'another.png', card)
    await uploads.work()
    assert.deepEqual(await uploads.outcomes(pack), [
      'lion.png added',
      'lion copy.png duplicate',
      'another.png duplicate',
    ])
    const [third, second, first] = await uploads.listed(pack)
    assert.equal(second?.otherItemId, first?.itemId)
    assert.equal(third?.otherItemId, first?.itemId)
    assert.deepEqual(await uploads.files(), ['animals/lion.png'])
    assert.deepEqual(await uploads.waiting(), [])
  })

  test('a picture that looks like another waits until a curator keeps it', async () => {
    const card = await drawTestCard(1)
    const again = await saveTestCardAsJpeg(1, 60)
    await uploads.send(pack, 'lion.png', card)
    const id = await uploads.send(pack, 'lion again.jpg', again)
    await uploads.work()
    assert.deepEqual(await uploads.outcomes(pack), ['lion.png added', 'lion again.jpg look_alike'])
    const [alike, first] = await uploads.listed(pack)
    assert.equal(alike?.otherItemId, first?.itemId)
    assert.deepEqual(await uploads.waiting(), [id])
    assert.equal(await fixture.store.uploads.keep(id), true)
    assert.equal(await fixture.store.uploads.keep(id), false)
    await uploads.work()
    assert.deepEqual(await uploads.outcomes(pack), ['lion.png added', 'lion again.jpg added'])
    assert.deepEqual(await itemNames(), ['animals/lion', 'animals/lion again'])
  })

  test('a file is what its content is, and what cannot be shown is refused in a sentence', async () => {
    await uploads.send(pack, 'lion.html', await drawTestCard(1))
    await uploads.send(pack, 'tiger.png', '<!doctype html><script>alert(1)</script>')
    await uploads.send(pack, 'bear.jpg', '')
    await uploads.send(pack, 'wolf.jpg', Buffer.from('MZ\x90\0 this is a program'))
    await uploads.send(pack, 'cut.png', (await drawTestCard(2)).subarray(0, 60))
    await uploads.send(pack, 'Thumbs.db', 'left by Windows')
    await uploads.work()
    const [first, ...others] = await uploads.outcomes(pack)
    assert.equal(first, 'lion.html added')
    assert.deepEqual(
      others.map((line) => line.replace(/^(\S+ \S+) .*[.]$/s, '$1 …')),
      ['tiger.png refused …', 'bear.jpg refused …', 'wolf.jpg refused …', 'cut.png refused …', 'Thumbs.db discarded …'],
    )
    assert.deepEqual(await uploads.files(), ['animals/lion.html.png'])
    assert.deepEqual([await uploads.waiting(), uploads.errors], [[], []])
  })

  test('files of equal names are all kept', async () => {
    await uploads.send(pack, 'lion.png', await drawTestCard(1))
    await uploads.send(pack, 'LION.png', await drawTestCard(2))
    await uploads.work()
    assert.deepEqual(await uploads.files(), ['animals/LION (2).png', 'animals/lion.png'])
  })

  test('a name leads to no other folder', async () => {
    await uploads.send(pack, '../../../evil.png', await drawTestCard(1), { folder: '../..' })
    await uploads.work()
    assert.deepEqual(await uploads.files(), ['animals/evil.png'])
  })

  test('a folder keeps its path below the pack and is one of its own, with its descriptions', async () => {
    const folder = 'big cats'
    await uploads.send(pack, 'lion.png', await drawTestCard(1), { folder })
    await uploads.send(pack, 'items.csv', 'file,name:en\nlion.png,King of beasts\n', { folder })
    await uploads.send(pack, 'items.csv', 'file,name:en\nlion.png,Another\n', { folder })
    await uploads.work()
    assert.deepEqual(await uploads.files(), ['animals/big cats/items.csv', 'animals/big cats/lion.png'])
    const [, , last = ''] = await uploads.outcomes(pack)
    assert.match(last, /^items.csv refused There is another items.csv in this pack/)
    assert.deepEqual((await fixture.store.imports.knownPaths('desk')).sort(), ['animals', 'animals/big cats'])
  })

  test('a table describes pictures under any name, as it does in a folder that is imported', async () => {
    const sheet =
      '<sheetData><row><c t="inlineStr"><is><t>file</t></is></c><c t="inlineStr"><is><t>name_en</t></is></c></row><row><c t="inlineStr"><is><t>IMG_2.png</t></is></c><c t="inlineStr"><is><t>tiger</t></is></c></row></sheetData>'
    await uploads.send(pack, 'Names of the zoo.csv', 'file;name_en\nIMG_1.png;lion\n')
    await uploads.send(pack, 'IMG_1.png', await drawTestCard(1))
    await uploads.send(pack, 'Names.xlsx', craftXlsx({ sheet }), { folder: 'more' })
    await uploads.send(pack, 'IMG_2.png', await drawTestCard(2), { folder: 'more' })
    await uploads.work()
    assert.deepEqual(await itemNames(), ['animals/lion', 'more/tiger'])
  })

  test('a file for a pack that is none of the desk is refused', async () => {
    await uploads.send(null, 'lion.png', await drawTestCard(1))
    await uploads.work()
    assert.deepEqual(await uploads.files(), [])
  })

  test('a file that is gone is refused, and holds up no other', async () => {
    const id = await uploads.send(pack, 'lion.png', await drawTestCard(1))
    await uploads.send(pack, 'tiger.png', await drawTestCard(2))
    await rm(join(uploads.folder, id))
    await uploads.work()
    const [lion = '', tiger] = await uploads.outcomes(pack)
    assert.match(lion, /^lion.png refused The file is gone/)
    assert.equal(tiger, 'tiger.png added')
  })

  test('one worker takes files at a time, and another takes over when the first is silent', async () => {
    await uploads.send(pack, 'lion.png', await drawTestCard(1))
    const { store } = fixture
    const claim = (holder: string, now: number) => store.uploads.claim({ holder, now, leaseMs: 60, limit: 9 })
    assert.equal((await claim('one', 0)).length, 1)
    assert.equal((await claim('other', 59)).length, 0)
    assert.equal((await claim('one', 59)).length, 1)
    assert.equal(await store.uploads.renew({ holder: 'other', now: 60, leaseMs: 60 }), false)
    assert.equal((await claim('other', 120)).length, 1)
    assert.equal(await store.uploads.renew({ holder: 'one', now: 121, leaseMs: 60 }), false)
    await store.uploads.release('other')
    assert.equal((await claim('one', 122)).length, 1)
  })

  test('a place that was taken after it was chosen is left to its file', async () => {
    const path = 'animals/lion.png'
    await uploads.send(pack, 'lion.png', await drawTestCard(1), { state: 'working', path })
    await writeFile(join(uploads.library, path), await drawTestCard(2))
    await uploads.work()
    assert.deepEqual(await uploads.files(), ['animals/lion (2).png', 'animals/lion.png'])
  })
})
