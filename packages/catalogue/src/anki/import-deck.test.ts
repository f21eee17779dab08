import assert from 'node:assert/strict'
import { readdir, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { drawTestCard } from '@pd/testing/test-card'
import sharp from 'sharp'
import { openFolder } from '../folder/folder-source.ts'
import { importSource } from '../import/import-source.ts'
import { openFileLookup } from '../starter/shipped.ts'
import { craftDeck } from '../testing/craft-deck.ts'
import { useImportFixture } from '../testing/import-fixture.ts'
import { createUploads } from '../testing/upload-fixture.ts'

const zoo = async () => {
  const notes = [
    { fields: ['<img src="a.png">', 'lion'], deck: 'Zoo' },
    { fields: ['<img src="b.png"><img src="gone.png">', 'AC/DC; owl'], deck: 'Zoo::Birds' },
  ]
  return craftDeck({ notes, media: { 'a.png': await drawTestCard(1), 'b.png': await drawTestCard(2) } })
}

describe('a deck of Anki', () => {
  const fixture = useImportFixture()

  test('in a folder is a pack for each of its decks, and is unpacked once', async () => {
    const data = join(fixture.home, 'data')
    const run = async () => {
      const { imports } = fixture.store
      const fileOf = (source: string, path: string) => join(source, path)
      const tools = { imports, images: fixture.images, fileOf, now: () => 1 }
      return importSource(await openFolder(fixture.folder, data), tools)
    }
    await fixture.put('school/zoo.apkg', await zoo())
    await fixture.put('school/broken.colpkg', 'no deck')
    const report = await run()
    assert.deepEqual([...(await fixture.items()).keys()].sort(), ['Birds/AC/DC', 'Zoo/lion'])
    assert.deepEqual(
      [...report.refused, ...report.notes].map(({ path, code }) => `${path} ${code}`),
      ['school/broken.colpkg format_unsupported', 'school/zoo.apkg deck_incomplete'],
    )
    const lookup = await openFileLookup(data)
    const file = lookup(fixture.folder, 'school/zoo.apkg/lion.png') ?? ''
    assert.deepEqual(await readdir(join(file, '..')), ['.stamp', 'Birds', 'items.csv', 'lion.png', 'pack.json'])
    await utimes(file, 1, 1)
    fixture.decoded.length = 0
    await run()
    assert.equal(fixture.decoded.length, 0)
    await rm(join(fixture.folder, 'school/zoo.apkg'))
    await run()
    assert.deepEqual([(await fixture.items()).size, await readdir(join(data, 'decks'))], [0, []])
  })

  test('that is uploaded comes into its pack with its names, and alone makes one with its title', async () => {
    const uploads = createUploads(fixture)
    const pack = await uploads.addPack('animals')
    await uploads.send(pack, 'zoo.apkg', await zoo())
    await uploads.work()
    assert.deepEqual([...(await fixture.items()).keys()].sort(), ['Birds/AC/DC', 'animals/lion'])
    const id = await uploads.send(null, 'my deck.apkg', await zoo())
    await uploads.work()
    const made = await fixture.store.uploads.find(id)
    const titles = (await fixture.store.curation.packs()).find(({ pack }) => pack.id === made?.packId)?.pack.titles
    assert.deepEqual(titles, { und: 'Zoo' })
    assert.deepEqual(await uploads.waiting(), [])
  })

  test('has its pictures examined and decoded as any others are, whatever they are called', async () => {
    const script = '<svg xmlns="http://www.w3.org/2000/svg" width="64" height="64"><script>1</script>'
    const shapes = '<rect width="64" height="64" fill="#fc0"/><circle cx="32" cy="20" r="12" fill="#06c"/></svg>'
    const card = await drawTestCard(1)
    const media = {
      'drawn.svg': script + shapes,
      'photo.webp': await sharp(await drawTestCard(2))
        .webp()
        .toBuffer(),
      'odd.gif': card,
      'page.jpg': '<!doctype html><script>1</script>',
      'cut.png': card.subarray(0, 200),
    }
    const notes = Object.keys(media).map((name) => ({ fields: [`<img src="${name}">`, name.slice(0, -4)] }))
    await fixture.put('zoo.apkg', craftDeck({ notes, media }))
    const { imports } = fixture.store
    const tools = { imports, images: fixture.images, fileOf: join, now: () => 1 }
    const report = await importSource(await openFolder(fixture.folder, join(fixture.home, 'data')), tools)
    const names = [...(await fixture.items()).keys()].map((key) => key.split('/').at(-1)).sort()
    assert.deepEqual(names, ['drawn', 'odd', 'photo'])
    assert.deepEqual(report.refused.map(({ path }) => path).sort(), ['zoo.apkg/cut.png', 'zoo.apkg/page.jpg'])
    assert.equal(fixture.decoded.length >= 3, true)
  })

  test('that is damaged is refused in a sentence', async () => {
    const uploads = createUploads(fixture)
    const pack = await uploads.addPack('animals')
    await uploads.send(pack, 'zoo.apkg', craftDeck({ notes: [{ fields: ['lion', ''] }] }))
    await uploads.work()
    assert.match((await uploads.outcomes(pack)).join(), /^zoo.apkg refused No note of the Anki deck has a picture/)
  })
})
