import assert from 'node:assert/strict'
import { cp, mkdir, mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { decodeInProcess } from '@pd/pictures'
import { openStore, type Store } from '@pd/store'
import { drawTestCard } from '@pd/testing/test-card'
import { openFolder } from '../folder/folder-source.ts'
import { type Images, openImages } from '../images.ts'
import { readSnapshot } from '../snapshot/read-snapshot.ts'
import { importSource } from './import-source.ts'
import type { ImportReport } from './report.ts'

describe('an import', () => {
  let home: string
  let folder: string
  let store: Store
  let images: Images

  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'pd-import-'))
    folder = join(home, 'pictures')
    await mkdir(folder)
    store = await openStore(':memory:')
    images = await openImages(join(home, 'images'), decodeInProcess)
  })
  afterEach(async () => {
    await store.close()
    await rm(home, { recursive: true })
  })

  const put = async (path: string, content: Buffer | string): Promise<void> => {
    await mkdir(dirname(join(folder, path)), { recursive: true })
    await writeFile(join(folder, path), content)
  }
  const card = (path: string, seed: number) => drawTestCard(seed).then((png) => put(path, png))
  const run = async (from = folder, onProgress?: (done: number, total: number) => void, stop?: AbortSignal) => {
    const source = await openFolder(from, join(folder, 'data'))
    const fileOf = (name: string, path: string) => join(name, path)
    return importSource(source, {
      imports: store.imports,
      images,
      fileOf,
      now: () => 1,
      ...(onProgress && { onProgress }),
      ...(stop && { stop }),
    })
  }
  const counts = ({ imported, unchanged, renamed, retired, refused, duplicates }: ImportReport) => ({
    imported,
    unchanged,
    renamed,
    retired,
    refused: refused.length,
    duplicates: duplicates.length,
  })
  const none = { imported: 0, unchanged: 0, renamed: 0, retired: 0, refused: 0, duplicates: 0 }
  const read = () => readSnapshot(store.catalogue)
  const listed = async (locale = 'en') => {
    const snapshot = await read()
    const entries = snapshot.list(locale).page({ limit: 200 })
    return entries.map(({ itemId, number }) => ({ id: itemId, ...snapshot.listed(number, locale) }))
  }
  /** The names and aliases of an item. */
  const matchedNames = async (itemId: string): Promise<string[] | undefined> => {
    const snapshot = await read()
    return snapshot.subject(itemId, snapshot.pictureIds(itemId)[0] ?? '')?.names.map(({ text }) => text)
  }
  const names = async (locale?: string) => (await listed(locale)).map(({ name }) => name)

  test('makes an item of each file name and a pack of each sub-folder', async () => {
    await card('Polar-Bear.png', 1)
    await card('sea/blueWhale.png', 2)
    assert.deepEqual(counts(await run()), { ...none, imported: 2 })
    assert.deepEqual(await names(), ['blue Whale', 'Polar Bear'])
    const packs = await store.catalogue.countedPacks()
    assert.deepEqual(
      packs.map(({ pack, items }) => [pack.titles.und, items]),
      [
        ['pictures', 1],
        ['sea', 1],
      ],
    )
  })

  test('takes a numbered file for another picture of the same answer', async () => {
    await card('cat.png', 1)
    await card('cat (2).png', 2)
    await card('Cat_3.png', 3)
    assert.deepEqual(counts(await run()), { ...none, imported: 3 })
    const [cat] = await listed()
    assert.equal((await read()).pictureIds(cat?.id ?? '').length, 3)
  })

  test('changes nothing when nothing changed', async () => {
    await card('cat.png', 1)
    await card('dog.png', 2)
    await run()
    const before = await store.catalogue.revision()
    assert.deepEqual(counts(await run()), { ...none, unchanged: 2 })
    assert.equal(await store.catalogue.revision(), before)
  })

  test('takes a touched file for unchanged', async () => {
    await card('cat.png', 1)
    await run()
    await utimes(join(folder, 'cat.png'), 5, 5)
    assert.deepEqual(counts(await run()), { ...none, unchanged: 1 })
  })

  test('knows a renamed file by its content and keeps the item', async () => {
    await card('cta.png', 1)
    await run()
    const [before] = await listed()
    await rename(join(folder, 'cta.png'), join(folder, 'cat.png'))
    assert.deepEqual(counts(await run()), { ...none, renamed: 1 })
    assert.deepEqual(
      (await listed()).map(({ id, name }) => [id, name]),
      [[before?.id, 'cat']],
    )
  })

  test('keeps the item of a picture that moves to another pack', async () => {
    await card('a/cat.png', 1)
    await card('a/dog.png', 2)
    await run()
    const before = new Map((await listed()).map(({ name, id }) => [name, id]))
    await mkdir(join(folder, 'b'))
    await rename(join(folder, 'a/cat.png'), join(folder, 'b/cat.png'))
    assert.deepEqual(counts(await run()), { ...none, unchanged: 1, renamed: 1, retired: 0 })
    const after = await listed()
    assert.deepEqual(new Map(after.map(({ name, id }) => [name, id])), before)
    const snapshot = await read()
    const packs = after.map(({ id, pictureId }) => snapshot.subject(id, pictureId ?? '')?.pack.path)
    assert.deepEqual(packs, ['b', 'a'])
  })

  test('follows two files that swapped their names', async () => {
    await card('cat.png', 1)
    await card('dog.png', 2)
    await run()
    const before = new Map((await listed()).map(({ name, pictureId }) => [name, pictureId]))
    await rename(join(folder, 'cat.png'), join(folder, 'x'))
    await rename(join(folder, 'dog.png'), join(folder, 'cat.png'))
    await rename(join(folder, 'x'), join(folder, 'dog.png'))
    await utimes(join(folder, 'cat.png'), 7, 7)
    await run()
    const after = new Map((await listed()).map(({ name, pictureId }) => [name, pictureId]))
    assert.deepEqual([after.get('cat'), after.get('dog')], [before.get('dog'), before.get('cat')])
  })

  test('makes a new picture of a file whose content changed', async () => {
    await card('cat.png', 1)
    await run()
    const [before] = await listed()
    await card('cat.png', 9)
    await utimes(join(folder, 'cat.png'), 8, 8)
    assert.deepEqual(counts(await run()), { ...none, imported: 1 })
    const [after] = await listed()
    assert.equal(after?.id, before?.id)
    assert.notEqual(after?.pictureId, before?.pictureId)
  })

  test('takes the item of a deleted file out of play and brings it back', async () => {
    await card('cat.png', 1)
    await card('dog.png', 2)
    await run()
    const before = await listed()
    await rm(join(folder, 'cat.png'))
    assert.deepEqual(counts(await run()), { ...none, unchanged: 1, retired: 1 })
    assert.deepEqual(await names(), ['dog'])
    await card('cat.png', 1)
    await run()
    assert.deepEqual(
      (await listed()).map(({ id }) => id),
      before.map(({ id }) => id),
    )
  })

  test('takes the items of a deleted sub-folder out of play', async () => {
    await card('cat.png', 1)
    await card('sea/whale.png', 2)
    await run()
    await rm(join(folder, 'sea'), { recursive: true })
    assert.deepEqual(counts(await run()), { ...none, unchanged: 1, retired: 1 })
  })

  test('imports the same content once and says where it is already', async () => {
    const png = await drawTestCard(1)
    for (const name of ['a.png', 'b.png', 'c.png', 'd.png']) await put(name, png)
    const report = await run()
    assert.deepEqual(counts(report), { ...none, imported: 1, duplicates: 3 })
    assert.equal(new Set(report.duplicates.map(({ of }) => of)).size, 1)
    assert.equal((await readdir(join(home, 'images'))).filter((name) => name.endsWith('.jpg')).length, 1)
  })

  test('recognises a folder that was moved as a whole', async () => {
    await card('cat.png', 1)
    await run()
    const before = await listed()
    const moved = join(home, 'moved')
    await rename(folder, moved)
    assert.deepEqual(counts(await run(moved)), { ...none, renamed: 1 })
    assert.deepEqual(
      (await listed()).map(({ id }) => id),
      before.map(({ id }) => id),
    )
  })

  test('keeps the items of one folder when another is added', async () => {
    await card('cat.png', 1)
    await run()
    const other = join(home, 'other')
    await cp(folder, other, { recursive: true })
    await writeFile(join(other, 'dog.png'), await drawTestCard(2))
    assert.deepEqual(counts(await run(other)), { ...none, imported: 2 })
    assert.deepEqual(await names(), ['cat', 'cat', 'dog'])
    assert.deepEqual(counts(await run()), { ...none, unchanged: 1 })
  })

  test('refuses bad files with a reason each and imports the rest', async () => {
    const whole = await drawTestCard(3)
    await card('cat.png', 1)
    await put('empty.png', '')
    await put('text.jpg', 'not a picture at all')
    await put('cut.png', whole.subarray(0, whole.length / 2))
    await put('notes.txt', 'ignored')
    await put('.hidden.png', 'ignored')
    const report = await run()
    assert.deepEqual(counts(report), { ...none, imported: 1, refused: 3 })
    const reasons = new Map(report.refused.map(({ path, code }) => [path, code]))
    assert.equal(reasons.get('empty.png'), 'empty')
    for (const { path, detail } of report.refused) assert.match(detail, /\.$/, path)
    assert.equal((await readdir(join(home, 'images'))).filter((name) => name.endsWith('.jpg')).length, 1)
  })

  test('imports a picture without a name out of play, and puts the same item in play once its file has one', async () => {
    await card('IMG_2041.png', 1)
    const report = await run()
    assert.deepEqual(counts(report), { ...none, imported: 1 })
    assert.deepEqual(
      report.notes.map(({ path, code }) => [path, code]),
      [['IMG_2041.png', 'name_missing']],
    )
    assert.deepEqual(await names(), [])
    const [waiting] = await store.catalogue.itemsAfter('', 9)
    assert.deepEqual(counts(await run()), { ...none, unchanged: 1 })
    await rename(join(folder, 'IMG_2041.png'), join(folder, 'cat.png'))
    assert.deepEqual(counts(await run()), { ...none, renamed: 1 })
    assert.deepEqual(
      (await listed()).map(({ id }) => id),
      [waiting?.id],
    )
  })

  test('imports what there is of a file that is cut short, and notes it', async () => {
    const whole = await drawTestCard(3, 2400, 2400)
    await put('cut.png', whole.subarray(0, whole.length * 0.9))
    const report = await run()
    assert.deepEqual(counts(report), { ...none, imported: 1 })
    assert.deepEqual(
      report.notes.map(({ path, code }) => [path, code]),
      [['cut.png', 'picture_incomplete']],
    )
  })

  test('takes titles, licences, names and aliases from pack.json', async () => {
    await card('cat.png', 1)
    await card('dog~hound.png', 2)
    const pack = {
      title: { en: 'Pets', fr: 'Compagnons' },
      licence: 'CC0',
      credit: 'Me',
      ladder: 'art',
      language: 'en',
      items: { 'cat.png': { names: { en: 'cat', fr: 'chat' }, aliases: { fr: ['matou'] }, credit: 'You' } },
    }
    await put('pack.json', JSON.stringify(pack))
    await run()
    assert.deepEqual(await names('fr'), ['chat', 'dog'])
    const [cat] = await listed()
    const subject = (await read()).subject(cat?.id ?? '', cat?.pictureId ?? '')
    assert.deepEqual(subject?.names.map(({ locale, text }) => `${locale} ${text}`).sort(), [
      'en cat',
      'fr chat',
      'fr matou',
    ])
    assert.deepEqual(
      [subject?.credit, subject?.licence, subject?.pack.titles],
      ['You', 'CC0', { en: 'Pets', fr: 'Compagnons' }],
    )
    assert.deepEqual(subject?.pack.ladder, [3, 4, 6, 8, 12, 16, 24])
    const [, dog] = await listed()
    assert.deepEqual((await matchedNames(dog?.id ?? ''))?.sort(), ['dog', 'hound'])
  })

  test('takes names and aliases from items.csv, and only changed names are written again', async () => {
    await card('IMG_0001.png', 1)
    await card('dog.png', 2)
    await put('items.csv', 'file;name_en;name_fr;aliases_fr\nIMG_0001.png;cat;chat;matou~minet\n')
    await run()
    assert.deepEqual(await names('fr'), ['chat', 'dog'])
    await put('items.csv', 'file;name_en;name_fr;aliases_fr\nIMG_0001.png;cat;le chat;matou~minet\n')
    assert.deepEqual(counts(await run()), { ...none, unchanged: 1, renamed: 1 })
    assert.deepEqual(await names('fr'), ['dog', 'le chat'])
  })

  const itemsByName = async (locale?: string) => new Map((await listed(locale)).map(({ name, id }) => [name, id]))

  test('makes an item of each given name, under any file names', async () => {
    for (const n of [1, 2, 3, 4]) await card(`exhibit-${n}.png`, n)
    await put('items.csv', 'file,name_en\nexhibit-1.png,giraffe\nexhibit-2.png,lion\nexhibit-3.png,Lion\n')
    assert.deepEqual(counts(await run()), { ...none, imported: 4 })
    assert.deepEqual(await names(), ['exhibit', 'giraffe', 'lion'])
    const lion = (await itemsByName()).get('lion') ?? ''
    assert.equal((await read()).pictureIds(lion).length, 2)
    assert.deepEqual(await matchedNames(lion), ['lion'])
  })

  test('takes a numbered file without a name for another picture of the named file without a number', async () => {
    await card('IMG_1.png', 1)
    await card('tower.png', 2)
    await card('tower (2).png', 3)
    await put('items.csv', 'file,name_en,credit\nIMG_1.png,tower,\ntower.png,Big Ben,Ann\n')
    await run()
    const items = await itemsByName()
    assert.deepEqual([...items.keys()], ['Big Ben', 'tower'])
    assert.equal((await read()).pictureIds(items.get('Big Ben') ?? '').length, 2)
  })

  test('keeps an item whose given name is corrected, and follows names that files swap', async () => {
    await card('a.png', 1)
    await card('b.png', 2)
    await put('items.csv', 'file,name_en\na.png,girafe\nb.png,lion\n')
    await run()
    const before = await itemsByName()
    await put('items.csv', 'file,name_en\na.png,giraffe\nb.png,lion\n')
    assert.deepEqual(counts(await run()), { ...none, renamed: 1, unchanged: 1 })
    const corrected = await itemsByName()
    assert.deepEqual([corrected.get('giraffe'), corrected.get('lion')], [before.get('girafe'), before.get('lion')])
    await put('items.csv', 'file,name_en\na.png,lion\nb.png,giraffe\n')
    assert.deepEqual(counts(await run()), { ...none, renamed: 2 })
    assert.deepEqual(await itemsByName(), corrected)
    const [picture = ''] = (await read()).pictureIds(corrected.get('lion') ?? '')
    const { pictures } = await store.imports.knownPack(folder, '')
    assert.equal(pictures.get('a.png')?.id, picture)
  })

  test('takes apart an item that an earlier version made of two names, and keeps its id for the first', async () => {
    await card('exhibit-1.png', 1)
    await card('exhibit-2.png', 2)
    await run()
    const merged = (await itemsByName()).get('exhibit')
    await put('items.csv', 'file,name_en\nexhibit-1.png,giraffe\nexhibit-2.png,lion\n')
    const report = counts(await run())
    assert.deepEqual(report, { ...none, renamed: 2 })
    const apart = await itemsByName()
    assert.deepEqual([...apart.keys()], ['giraffe', 'lion'])
    assert.equal(apart.get('giraffe'), merged)
    for (const id of apart.values()) assert.equal((await read()).pictureIds(id).length, 1)
    assert.deepEqual(counts(await run()), { ...none, unchanged: 2 })
    await rm(join(folder, 'items.csv'))
    await run()
    assert.deepEqual([...(await itemsByName()).keys()], ['exhibit'])
  })

  test('reads an items.csv in UTF-16, and in Windows-1252, of which it notes that it was guessed', async () => {
    await card('IMG_1.png', 1)
    await card('IMG_2.png', 2)
    const csv = 'file;name_fr\r\nIMG_1.png;éléphant\r\nIMG_2.png;bœuf\r\n'
    for (const [bytes, note] of [
      [Buffer.from(csv.replace('œ', '\u009C'), 'latin1'), /^items.csv: .*Windows-1252/],
      [Buffer.from(`\uFEFF${csv}`, 'utf16le'), /^$/],
    ] as const) {
      await put('items.csv', bytes)
      const { refused, notes } = await run()
      assert.deepEqual(refused, [])
      assert.match(notes.map(({ path, detail }) => `${path}: ${detail}`).join(), note)
      assert.deepEqual(await names('fr'), ['bœuf', 'éléphant'])
    }
  })

  test('passes over the data folder of the game, wherever it lies, and no other of that name', async () => {
    for (const [seed, path] of ['ant.png', 'data/images/copy.png', 'zoo/data/bee.png'].entries()) await card(path, seed)
    assert.equal((await run()).imported, 2)
    assert.deepEqual(await names(), ['ant', 'bee'])
  })

  test('refuses an items.csv whose letters it can not read, and every name that lost letters', async () => {
    await card('slon.png', 1)
    await put('items.csv', Buffer.concat([Buffer.from('file;name\nslon.png;'), Buffer.from([0xf1, 0xeb, 0xee, 0xed])]))
    const unreadable = await run()
    assert.deepEqual(
      unreadable.refused.map(({ path, code }) => [path, code]),
      [['items.csv', 'encoding_unknown']],
    )
    assert.match(unreadable.refused[0]?.detail ?? '', /save it as UTF-8/)
    await put('items.csv', 'file;name\nslon.png;\uFFFDl\uFFFDphant\n')
    assert.match((await run()).refused[0]?.detail ?? '', /^Line 2: name lost letters/)
    assert.deepEqual(await names(), ['slon'])
  })

  test('notes a described picture that is not there, and finds one in other capitals', async () => {
    await card('IMG_1.png', 1)
    await put('items.csv', 'file,name\nimg_1.PNG,ant\nIMG_2.png,bee\n')
    const { refused, notes } = await run()
    assert.deepEqual(
      [refused, notes.map(({ path, detail }) => `${path}: ${detail}`)],
      [[], ['items.csv: Line 3: there is no picture "IMG_2.png"; compare the file names.']],
    )
    assert.deepEqual(await names(), ['ant'])
  })

  test('says what is wrong with a pack.json and goes on with the file names', async () => {
    await card('cat.png', 1)
    for (const wrong of [
      '{ "title": ',
      '[]',
      '{"ladder":[9,3]}',
      '{"items":{"cat.png":{"names":{"klingon":"cat"}}}}',
    ]) {
      await put('pack.json', wrong)
      const report = await run()
      assert.deepEqual(
        report.refused.map(({ path, code }) => [path, code]),
        [['pack.json', 'sidecar_invalid']],
        wrong,
      )
    }
    assert.deepEqual(await names(), ['cat'])
  })

  test('leaves out a homepage that is no web address, says so, and keeps the rest of pack.json', async () => {
    await card('cat.png', 1)
    for (const homepage of ['javascript:alert(1)', 'data:text/html,x', 'example.org']) {
      await put('pack.json', JSON.stringify({ title: 'Cats', homepage }))
      const { refused } = await run()
      assert.deepEqual(
        refused.map(({ path, code, detail }) => [
          path,
          code,
          /homepage must be .+ was ignored: correct it and import again\.$/.test(detail ?? ''),
        ]),
        [['pack.json', 'sidecar_invalid', true]],
        homepage,
      )
      const [counted] = await store.catalogue.countedPacks()
      assert.deepEqual([counted?.pack.titles, counted?.pack.homepage], [{ und: 'Cats' }, null])
    }
  })

  test('makes a deleted working copy again', async () => {
    await card('cat.png', 1)
    await run()
    const [cat] = await listed()
    await images.remove(cat?.pictureId ?? '')
    await run()
    const [again] = await listed()
    assert.equal(await images.has(again?.pictureId ?? ''), true)
    assert.deepEqual(again, cat)
  })

  test('tells how far it is, file by file', async () => {
    for (const n of [1, 2, 3]) await card(`c${n}x.png`, n)
    await card('~.png', 4)
    const told: string[] = []
    await run(folder, (done, total) => told.push(`${done}/${total}`))
    assert.deepEqual(told, ['1/4', '2/4', '3/4', '4/4'])
  })

  test('one that is asked to stop keeps what it has done, retires nothing, and the next one takes up the rest', async () => {
    await card('gone.png', 9)
    await run()
    await rm(join(folder, 'gone.png'))
    for (const n of [1, 2, 3, 4, 5, 6, 7, 8]) await card(`c${n}x.png`, n)
    const asked = new AbortController()
    const stopped = run(folder, () => asked.abort('enough'), asked.signal)
    await assert.rejects(stopped, (reason) => reason === 'enough')
    const kept = (await names()).length
    assert.ok((await names()).includes('gone') && kept > 1 && kept < 9, `${kept} kept`)
    assert.deepEqual(counts(await run()), { ...none, unchanged: kept - 1, imported: 9 - kept, retired: 1 })
  })

  test('an images folder that can not be written stops it, and what was imported before is kept', async () => {
    await card('cat.png', 1)
    await run()
    await card('dog.png', 2)
    await rm(join(home, 'images'), { recursive: true })
    await writeFile(join(home, 'images'), 'a file in the way')
    await assert.rejects(run())
    assert.deepEqual(await names(), ['cat'])
  })

  test('what a killed import left half-written is removed, and what another process is writing is not', async () => {
    await writeFile(join(home, 'images', '.old.tmp'), 'half')
    await utimes(join(home, 'images', '.old.tmp'), 5, 5)
    await writeFile(join(home, 'images', '.new.tmp'), 'half')
    await openImages(join(home, 'images'))
    assert.equal((await readdir(join(home, 'images'))).filter((name) => name.endsWith('.tmp')).join(), '.new.tmp')
  })
})
