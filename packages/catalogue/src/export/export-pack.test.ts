import assert from 'node:assert/strict'
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { buffer } from 'node:stream/consumers'
import { describe, test } from 'node:test'
import { LANGUAGE_CODES } from '@pd/languages'
import { drawTestCard } from '@pd/testing/test-card'
import sharp from 'sharp'
import { importSource } from '../import/import-source.ts'
import { openStarter } from '../starter/starter-source.ts'
import { openTestCards } from '../starter/test-cards.ts'
import { ImportFixture, useImportFixture } from '../testing/import-fixture.ts'
import { filesOfZip, unpackZip } from '../testing/unpack-zip.ts'
import { exportPack } from './export-pack.ts'

const photograph = async (seed: number, tag: string): Promise<Buffer> =>
  sharp(await drawTestCard(seed, 400, 300))
    .withExif({ IFD0: { Copyright: tag, Artist: tag }, IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '51/1 30/1 0/1' } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/">${tag}</x:xmpmeta>`)
    .withIccProfile('p3')
    .jpeg()
    .toBuffer()

const plain = (seed: number): Promise<Buffer> => drawTestCard(seed, 120, 90)

const packIds = async ({ store }: ImportFixture): Promise<string[]> =>
  (await store.packs.list()).filter(({ items }) => items > 0).map(({ pack }) => pack.id)

const exportOf = async ({ store, images }: ImportFixture, packId: string, fileOf = join) => {
  const contents = await store.packs.contents(packId)
  assert.ok(contents)
  const exported = await exportPack(contents, { images, fileOf })
  return { ...exported, zip: await buffer(exported.open()) }
}

/** The pack as another game has it that imported the ZIP as a folder of its own. */
const importElsewhere = async (zip: Buffer): Promise<{ zip: Buffer; originals: number; notes: unknown[] }> => {
  const elsewhere = new ImportFixture()
  await elsewhere.open()
  try {
    await unpackZip(zip, elsewhere.folder)
    const report = await elsewhere.run()
    const [id = ''] = await packIds(elsewhere)
    const again = await exportOf(elsewhere, id)
    return { ...again, notes: [...report.notes, ...report.refused, ...report.duplicates] }
  } finally {
    await elsewhere.close()
  }
}

const names = (prefix: string) => Object.fromEntries(LANGUAGE_CODES.map((code) => [code, `${prefix} ${code} é–œ`]))

describe('a pack as a ZIP', () => {
  const fixture = useImportFixture()
  const { put } = fixture

  test('imported elsewhere as a folder and exported there it is the same, byte for byte', async () => {
    const odd = [
      '=1+1',
      '-lion',
      "'tis",
      'C++',
      'AC / DC',
      'salt; pepper',
      'a|b',
      '#N/A',
      '"quoted"',
      '+49',
      '@home',
      'fish & chips',
    ]
    await put('a.jpg', await photograph(1, 'Ann Secret'))
    await put('b.png', await plain(2))
    await put(
      'c.webp',
      await sharp(await plain(3))
        .webp({ lossless: true })
        .toBuffer(),
    )
    await put(
      'd.gif',
      await sharp(await plain(4))
        .gif()
        .toBuffer(),
    )
    for (const at of odd.keys()) await put(`odd${at}.png`, await plain(10 + at))
    const items = {
      'a.jpg': {
        names: names('polar bear'),
        aliases: { en: ['ice bear', 'Zed'], fr: ['ours', 'nanuk'], und: '🐻', ja: 'シロクマ' },
      },
      'b.png': { names: names('polar bear'), credit: 'Bob', licence: 'CC BY-SA 4.0' },
      'c.webp': {
        names: names('polar bear'),
        page: 'https://zoo.example/bear?id=1,2;3',
        story: { fr: '=1+1', en: 'Its skin is "black"; 10 ~ 12 years / cub' },
      },
      'd.gif': { names: { de: 'Affe' }, story: '#N/A' },
      ...Object.fromEntries(
        odd.map((text, at) => [`odd${at}.png`, { names: { en: text }, aliases: { fr: `${text} fr` } }]),
      ),
    }
    const about = {
      title: { fr: 'Le zoo', en: 'The zoo' },
      licence: 'CC0',
      credit: 'Ann',
      homepage: 'https://zoo.example/',
    }
    await put('pack.json', JSON.stringify({ ...about, ladder: [4, 9, 16], visibility: 'rooms only', items }))
    await fixture.run()
    const [id = ''] = await packIds(fixture)
    const first = await exportOf(fixture, id)
    assert.deepEqual([first.fileName, first.pictures, first.originals, first.missing], ['the-zoo.zip', 16, 14, 0])
    const again = await importElsewhere(first.zip)
    assert.deepEqual(again.notes, [])
    assert.equal(again.originals, 16)
    assert.deepEqual(await filesOfZip(again.zip), await filesOfZip(first.zip))
    assert.deepEqual(again.zip, first.zip)
    assert.deepEqual((await exportOf(fixture, id)).zip, first.zip)
    const { items: told = [] } = (await fixture.store.packs.contents(id)) ?? {}
    const pages = new Map(told.map(({ story, page }) => [JSON.stringify(story), page]))
    assert.equal(
      pages.get('{"en":"Its skin is \\"black\\"; 10 ~ 12 years / cub","fr":"=1+1"}'),
      'https://zoo.example/bear?id=1,2;3',
    )
    assert.ok(pages.has('{"und":"#N/A"}'))
  })

  test('a pack without lines and pages has no columns for them, and a table without these is read', async () => {
    await put('lion.png', await plain(1))
    await fixture.run()
    const [id = ''] = await packIds(fixture)
    const table = String((await filesOfZip((await exportOf(fixture, id)).zip)).get('items.csv')?.toString('utf16le'))
    assert.doesNotMatch(table, /story|page/)
    await put('items.csv', 'file,name_en,story,page\nlion.png,lion,It sleeps.,https://zoo.example/lion\n')
    await fixture.run()
    const [told] = (await fixture.store.packs.contents(id))?.items ?? []
    assert.deepEqual([told?.story, told?.page], [{ und: 'It sleeps.' }, 'https://zoo.example/lion'])
  })

  test('nothing that files say of themselves leaves with them', async () => {
    const tags = ['Ann Secret', 'Exif', 'xmpmeta', 'ICC_PROFILE', 'Bob Secret']
    await put('lion.jpg', await photograph(1, 'Ann Secret'))
    await put(
      'owl.svg',
      '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><!-- Bob Secret --><path d="M0 0h5v5z"/></svg>',
    )
    await put('tiger.png', await plain(2))
    await fixture.run()
    const [id = ''] = await packIds(fixture)
    const { zip, originals } = await exportOf(fixture, id)
    const pictures = [...(await filesOfZip(zip))].filter(([name]) => /\.(jpg|png)$/.test(name))
    assert.deepEqual([pictures.length, originals], [3, 1])
    for (const [name, bytes] of pictures)
      for (const tag of tags) assert.equal(bytes.includes(tag), false, `${tag} in ${name}`)
    assert.deepEqual(pictures.find(([name]) => name.includes('tiger'))?.[1], await plain(2))
  })

  test('the working copy goes where the original is gone or was changed, and a picture without either is counted', async () => {
    for (const [seed, name] of ['ant', 'bee', 'cat'].entries()) await put(`${name}.png`, await plain(seed + 1))
    await fixture.run()
    const [id = ''] = await packIds(fixture)
    await put('ant.png', await plain(9))
    const gone = await exportOf(fixture, id, (source, path) => join(source, path === 'bee.png' ? 'none' : path))
    assert.deepEqual([gone.pictures, gone.originals], [3, 1])
    await rm(join(fixture.home, 'images'), { recursive: true })
    await mkdir(join(fixture.home, 'images'))
    const bare = await exportOf(fixture, id)
    assert.deepEqual([bare.pictures, bare.originals, bare.missing], [2, 2, 1])
  })

  test('the packs that come with the game make the round trip too', async () => {
    const tools = { imports: fixture.store.imports, images: fixture.images, fileOf: join, now: () => 1 }
    await importSource(await openTestCards(), tools)
    const [id = ''] = await packIds(fixture)
    const cards = await exportOf(fixture, id, () => 'nowhere')
    const again = await importElsewhere(cards.zip)
    assert.deepEqual(again.notes, [])
    assert.deepEqual(again.zip, cards.zip)
    const json = JSON.parse(String((await filesOfZip(cards.zip)).get('pack.json')))
    assert.deepEqual([json.format, json.title.fr, json.ladder, json.visibility], [1, 'Mires', 'art', 'public'])
  })

  test('a pack of the starter collection makes the round trip', async () => {
    const starter = await openStarter()
    const small = {
      ...starter,
      packs: async function* () {
        for await (const draft of starter.packs({ refuse: () => undefined, note: () => undefined })) {
          yield { ...draft, items: draft.items.slice(0, 30) }
          return
        }
      },
    }
    await importSource(small, { imports: fixture.store.imports, images: fixture.images, fileOf: join, now: () => 1 })
    const [id = ''] = await packIds(fixture)
    const first = await exportOf(fixture, id, (_, path) => starter.fileOf(path))
    assert.deepEqual([first.pictures, first.originals], [30, 0])
    const again = await importElsewhere(first.zip)
    assert.deepEqual(again.notes, [])
    assert.deepEqual(again.zip, first.zip)
  })

  test('a picture that waits for a name waits elsewhere too, and makes the round trip', async () => {
    await put('IMG_2041.png', await plain(1))
    await put('lion.png', await plain(2))
    await fixture.run()
    const [id = ''] = (await fixture.store.packs.list()).map(({ pack }) => pack.id)
    const first = await exportOf(fixture, id)
    assert.deepEqual([...(await filesOfZip(first.zip)).keys()].slice(4), ['IMG_001.png', '002-lion.png'])
    assert.deepEqual((await importElsewhere(first.zip)).zip, first.zip)
  })
})
