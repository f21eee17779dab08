import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { auditOf, linesOf, work } from '@pd/testing/process/worker-process'
import { setUpEach } from '@pd/testing/set-up'
import { openFixture } from '../testing/test-fixture.ts'

describe('the packs job', () => {
  const fixture = setUpEach(openFixture)
  beforeEach(async () => {
    for (const [seed, path] of ['cats/puma.png', 'cats/lynx.png', 'dogs/pug.png'].entries())
      await fixture.card(path, seed)
    await fixture.importAll()
  })
  const packs = (...words: string[]) => work(['packs', ...words, '--data', fixture.data.root])
  const idOf = (title: string) =>
    fixture.withStore(async (store) => {
      const found = (await store.packs.list()).find(({ pack }) => pack.titles.und === title)
      return found?.pack.id ?? assert.fail(`no pack is called ${title}`)
    })
  const states = () =>
    fixture.withStore(async (store) =>
      (await store.packs.list()).map(({ pack, state, items }) => [pack.path, state, items]),
    )

  test('lists all packs as a table, and records no run', async () => {
    const { code, out } = await packs()
    assert.equal(code, 0)
    const rows = out
      .trimEnd()
      .split('\n')
      .map((line) => line.split(/\s{2,}/))
    assert.deepEqual(rows, [
      ['ID', 'TITLE', 'ITEMS', 'PICTURES', 'STATE', 'FOLDER'],
      [await idOf('cats'), 'cats', '2', '2', 'public', `${fixture.folder}/cats`],
      [await idOf('dogs'), 'dogs', '1', '1', 'public', `${fixture.folder}/dogs`],
    ])
    assert.deepEqual(await fixture.withStore((store) => store.jobs.last()), [])
  })

  test('hides and shows packs by id or title, over imports, with a line each in the log and in the audit log', async () => {
    const id = await idOf('cats')
    const hidden = await packs('hide', id, 'Dogs')
    assert.equal(hidden.code, 0, hidden.err)
    assert.deepEqual(
      linesOf(hidden).map(({ msg, items }) => [msg, items]),
      ['cats', 'dogs'].map((title) => [
        `${title} (${fixture.folder}/${title}) is hidden: its items are out of play, old games still show them`,
        title === 'cats' ? 2 : 1,
      ]),
    )
    assert.deepEqual(
      auditOf(hidden).map(({ event, pack, before }) => [event, pack, before]),
      [
        ['job_started', undefined, undefined],
        ['pack_hidden', id, 'public'],
        ['pack_hidden', await idOf('dogs'), 'public'],
        ['job_ended', undefined, undefined],
      ],
    )
    await fixture.card('cats/lion.png', 9)
    await fixture.importAll()
    assert.deepEqual(await states(), [
      ['cats', 'hidden', 3],
      ['dogs', 'hidden', 1],
    ])
    assert.equal((await packs('show', id)).code, 0)
    assert.deepEqual((await states())[0], ['cats', 'public', 3])
  })

  test('says who may play a pack in place of its pack.json, until it is shown', async () => {
    await fixture.put('dogs/pack.json', '{"visibility": "rooms only"}')
    await fixture.importAll()
    assert.deepEqual((await states())[1], ['dogs', 'rooms only', 1])
    const words = { public: 'public', unlisted: 'unlisted', rooms: 'rooms only' }
    for (const [word, state] of Object.entries(words)) {
      const { code, out } = await packs(word, 'dogs')
      assert.deepEqual([code, (await states())[1]], [0, ['dogs', state, 1]])
      assert.match(out, word === 'public' ? /everybody may play it/ : /may play it|plays it alone/)
    }
    await packs('unlisted', 'dogs')
    assert.match((await packs('show', 'dogs')).out, /is for rooms only/)
    assert.deepEqual((await states())[1], ['dogs', 'rooms only', 1])
  })

  test('a removed pack is passed over by imports, with a note, until it is shown', async () => {
    await packs('remove', 'dogs')
    const { notes, unchanged, imported } = await fixture.importAll()
    assert.deepEqual(
      [notes.map(({ path, code }) => [path, code]), unchanged, imported],
      [[['dogs', 'pack_removed']], 2, 0],
    )
    assert.deepEqual((await states())[1], ['dogs', 'removed', 0])
    assert.match((await packs('show', 'dogs')).out, /the next import puts its items in play again/)
    await fixture.importAll()
    assert.deepEqual((await states())[1], ['dogs', 'public', 1])
  })

  test('ends with 2 and a sentence for what it does not understand, and changes nothing', async () => {
    for (const [words, sentence] of [
      [
        ['close'],
        '"close" is nothing that can be done to packs: use public, unlisted, rooms, hide, show, remove or export.',
      ],
      [['hide'], 'Name the packs to hide by their ids or titles: "npm run worker -- packs" lists them.'],
      [['hide', 'dogs', 'birds'], 'No pack has the id or the title "birds": "npm run worker -- packs" lists them.'],
    ] as const) {
      const { code, err } = await packs(...words)
      assert.deepEqual([code, err], [2, sentence])
    }
    assert.deepEqual(await states(), [
      ['cats', 'public', 2],
      ['dogs', 'public', 1],
    ])
  })

  test('a title that two packs have is refused with the id of each', async () => {
    await fixture.put('cats/pack.json', '{"title": "Pets"}')
    await fixture.put('dogs/pack.json', '{"title": "Pets"}')
    await fixture.importAll()
    const { code, err } = await packs('hide', 'pets')
    assert.equal(code, 2)
    assert.match(
      err,
      /^"pets" is the title of 2 packs, so name one by its id: \S{16} is Pets \(.+cats\); \S{16} is Pets /,
    )
  })

  test('exports a pack by id or title as a ZIP, which is whole or not there', async () => {
    const file = join(fixture.data.root, 'cats.zip')
    const exported = await packs('export', 'Cats', file)
    assert.equal(exported.code, 0, exported.err)
    assert.deepEqual(
      linesOf(exported).map(({ msg, pictures, originals, missing }) => [msg, pictures, originals, missing]),
      [[`the pack is in ${file}`, 2, 2, 0]],
    )
    assert.equal((await readFile(file)).toString('latin1', 0, 4), 'PK\x03\x04')
    const nowhere = await packs('export', 'Cats', join(fixture.data.root, 'no folder', 'cats.zip'))
    assert.equal(nowhere.code, 1)
    assert.equal((await packs('export', 'Cats')).code, 2)
    assert.equal((await packs('export', 'Birds', file)).code, 2)
  })
})
