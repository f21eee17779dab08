import assert from 'node:assert/strict'
import { before, beforeEach, describe, test } from 'node:test'
import type {
  DeskChanges,
  DeskItem,
  DeskItems,
  DeskPack,
  DeskPacks,
  DeskToDo,
  EditedItems,
  MadeChange,
  NamesTableReport,
  Problem,
} from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { addAccount, openSession } from '../testing/desk-accounts.ts'
import { createPlayer, openTestApp } from '../testing/test-app.ts'

type Body = DeskItems &
  DeskItem &
  DeskPacks &
  DeskPack &
  DeskChanges &
  DeskToDo &
  EditedItems &
  MadeChange &
  NamesTableReport &
  Problem

describe('the catalogue at the desk', () => {
  const world = setUp(openTestApp)
  let headers: Record<string, string>
  let pack: DeskPack
  let edits = 0
  before(async () => {
    await addAccount(world, { name: 'ann', role: 'curator', password: 'a long password' })
    headers = await openSession(world, 'ann')
  })

  const send = async (method: 'GET' | 'POST', url: string, payload?: object) => {
    const response = await world.app.inject({ method, url: `/desk${url}`, headers, ...(payload && { payload }) })
    const isJson = String(response.headers['content-type']).includes('json')
    return { status: response.statusCode, body: (isJson ? response.json() : null) as Body, response }
  }
  const get = (url: string) => send('GET', url)
  const post = (url: string, payload: object = {}) => send('POST', url, payload)
  const idOf = () => String(++edits).padStart(16, 'e')
  const edit = (item: string, change: object, id = idOf()) => post('/items', { id, edits: [{ item, change }] })
  const itemNamed = async (name: string) => {
    const { items } = (await get(`/items?search=${encodeURIComponent(name)}`)).body
    return items.find(({ names }) => Object.values(names).includes(name)) ?? assert.fail(name)
  }
  const inPlay = async () => {
    await world.catalogue.refresh()
    return world.catalogue.itemIds(null)
  }

  beforeEach(async () => {
    const { packs } = (await get('/packs')).body
    pack = packs.find(({ from }) => from === 'folder') ?? assert.fail('no pack')
  })

  test('lists packs and items as curators see them', async () => {
    assert.deepEqual(
      [pack.from, pack.titles, pack.visibility, pack.items, pack.waiting, pack.checks],
      ['folder', { en: 'Animals', fr: 'Animaux' }, 'public', 7, 0, 0],
    )
    const { items, total, checks, next } = (await get(`/items?pack=${pack.id}&limit=3`)).body
    assert.deepEqual([items.length, total, checks], [3, 7, 0])
    const rest = (await get(`/items?limit=9&after=${next}`)).body
    assert.deepEqual([rest.items.length, rest.next], [4, null])
    for (const limit of ['0', '501', 'Infinity', '-Infinity', '1e999'])
      assert.equal((await get(`/items?limit=${limit}`)).body.code, 'request_invalid', limit)
    const bear = await itemNamed('polar bear')
    assert.deepEqual(bear.names, { en: 'polar bear', fr: 'ours polaire' })
    assert.deepEqual([bear.file, bear.proposed, bear.isEdited], ['animals/polar bear.png', 'polar bear', false])
    assert.deepEqual((await get(`/items/${bear.id}`)).body, bear)
    assert.equal((await get('/items/AAAAAAAAAAAAAAAA')).body.code, 'object_not_found')
  })

  test('a search lists the best match first, page by page', async () => {
    const [bear, cat] = [await itemNamed('polar bear'), await itemNamed('cat')]
    await edit(cat.id, { aliases: { en: ['bear-cat', 'Bär'] } })
    const find = async (search: string, more = '') => {
      const { items, total, next } = (await get(`/items?search=${encodeURIComponent(search)}${more}`)).body
      return { found: items.map(({ id }) => id), total, next }
    }
    assert.deepEqual((await find('bear')).found, [cat.id, bear.id])
    const first = await find('bear', '&limit=1')
    assert.deepEqual([first.found, first.total], [[cat.id], 2])
    assert.deepEqual(await find('bear', `&limit=1&after=${first.next}`), { found: [bear.id], total: 2, next: null })
    assert.deepEqual((await find('BÄR')).found, [cat.id])
    await edit(cat.id, { aliases: { en: [] } })
  })

  test('a name of no language is one that other items have in each', async () => {
    const [cat, horse] = [await itemNamed('cat'), await itemNamed('horse')]
    await edit(cat.id, { names: { und: 'pony' } })
    const made = await edit(horse.id, { names: { en: 'pony' } })
    assert.deepEqual(
      made.body.collisions.map(({ locale, text, other }) => [locale, text, other]),
      [['en', 'pony', cat.id]],
    )
    await edit(cat.id, { names: { und: null } })
    await edit(horse.id, { names: { en: null } })
  })

  test('a name is changed, heard in the game, says what else has it, and is undone', async () => {
    const cat = await itemNamed('cat')
    const horse = await itemNamed('horse')
    const change = idOf()
    const made = await edit(cat.id, { names: { en: 'horse', fr: 'chat' }, credit: 'Ann' }, change)
    assert.deepEqual(made.body.collisions, [
      { item: cat.id, locale: 'en', text: 'horse', other: horse.id, otherName: 'horse' },
    ])
    assert.deepEqual(made.body.items[0]?.names, { en: 'horse', fr: 'chat' })
    assert.deepEqual((await edit(cat.id, { names: { en: 'lion' } }, change)).body.items[0]?.names.en, 'horse')
    await world.catalogue.refresh()
    const [shown] = world.catalogue.pictureIds(cat.id)
    assert.equal((await world.catalogue.subject(cat.id, shown ?? ''))?.shownNames.get('fr'), 'chat')
    const [latest] = (await get('/changes')).body.changes
    assert.deepEqual([latest?.id, latest?.account, latest?.kind, latest?.what], [change, 'ann', 'items', 'horse'])
    assert.equal((await post(`/changes/${change}/undo`)).status, 200)
    assert.deepEqual((await get(`/items/${cat.id}`)).body, cat)
    assert.equal((await get('/changes')).body.changes[0]?.isUndone, true)
    assert.equal((await post('/changes/none/undo')).body.code, 'desk_entry_not_found')
  })

  test('its line and its page show at the reveal, in the language of the game if there is one in it', async () => {
    const { id } = await itemNamed('crocodile')
    const { body } = await edit(id, { story: { en: ' It smiles. ' }, source: 'https://example.org/croc' })
    assert.deepEqual([body.items[0]?.story, body.items[0]?.source], [{ en: 'It smiles.' }, 'https://example.org/croc'])
    await edit(id, { story: { de: 'Es lächelt.' } })
    await world.catalogue.refresh()
    for (const [language, story] of [
      ['en', 'It smiles.'],
      ['de', 'Es lächelt.'],
      ['fr', 'It smiles.'],
    ]) {
      const player = createPlayer(world)
      const game = await player.newGame({ rounds: 7, language })
      const reveals = []
      for (let round = 1; round <= 7; round++) {
        const { rounds } = (await player.post(`/games/${game.id}/give-up`, { round })).body
        reveals.push(rounds.find(({ number }) => number === round)?.reveal)
      }
      const shown = reveals.find((reveal) => reveal?.homepage)
      assert.deepEqual([shown?.homepage, shown?.story], ['https://example.org/croc', story])
    }
  })

  test('a name that two items of a pack have is on the list until one of them has another', async () => {
    const shared = async () =>
      (await get('/to-do')).body.findings
        .filter(({ code }) => code === 'same_name')
        .map(({ pack, count, items }) => [pack, count, items.map(({ item }) => item).sort()])
    const [cat, horse] = [await itemNamed('cat'), await itemNamed('horse')]
    assert.deepEqual(await shared(), [])
    const { change } = (await edit(cat.id, { names: { en: 'Horse' } })).body
    assert.deepEqual(await shared(), [[pack.id, 2, [cat.id, horse.id].sort()]])
    await edit(horse.id, { isHidden: true })
    assert.deepEqual(await shared(), [])
    await edit(horse.id, { isHidden: false })
    await post(`/changes/${change}/undo`)
    assert.deepEqual(await shared(), [])
  })

  test('what later changed the same is not undone', async () => {
    const { id } = await itemNamed('house')
    const [first, second] = [idOf(), idOf()]
    await edit(id, { names: { en: 'hut' } }, first)
    await edit(id, { names: { en: 'home' } }, second)
    assert.equal((await post(`/changes/${first}/undo`)).body.code, 'changed_since')
    await post(`/changes/${second}/undo`)
    assert.equal((await post(`/changes/${first}/undo`)).status, 200)
  })

  test('a change says what the desk had said before, so that two curators who change the same both know', async () => {
    const { id } = await itemNamed('house')
    assert.deepEqual((await edit(id, { names: { en: 'hut' }, aliases: { en: ['shed', 'cabin'] } })).body.replaced, [])
    const second = idOf()
    const change = { names: { en: 'home' }, aliases: { en: ['flat'] }, credit: 'Ann' }
    const replaced = [
      { of: id, field: 'names', locale: 'en', text: 'hut' },
      { of: id, field: 'aliases', locale: 'en', text: 'shed\ncabin' },
    ]
    assert.deepEqual((await edit(id, change, second)).body.replaced, replaced)
    assert.deepEqual((await edit(id, change, second)).body.replaced, replaced)
    await post(`/changes/${second}/undo`)
    assert.deepEqual((await get(`/items/${id}`)).body.names.en, 'hut')
    await edit(id, { names: { en: null }, aliases: { en: [] } })
  })

  test('a title that is written in one language leaves those in others, and null removes it', async () => {
    const { id } = (await post('/packs', { titles: { en: 'Birds', fr: 'Oiseaux' } })).body
    const titles = async () => (await get('/packs')).body.packs.find((each) => each.id === id)?.titles
    const { replaced } = (await post(`/packs/${id}`, { titles: { en: 'All birds' } })).body
    assert.deepEqual(replaced, [{ of: id, field: 'titles', locale: 'en', text: 'Birds' }])
    assert.deepEqual(await titles(), { en: 'All birds', fr: 'Oiseaux' })
    await post(`/packs/${id}`, { titles: { fr: null } })
    assert.deepEqual(await titles(), { en: 'All birds' })
  })

  test('an item that is hidden is out of play, and a game with it goes on', async () => {
    const player = createPlayer(world)
    const game = await player.newGame({ rounds: 7 })
    const before = await inPlay()
    const { id } = await itemNamed('butterfly')
    await edit(id, { isHidden: true })
    assert.deepEqual(
      (await inPlay()).filter((each) => each === id),
      [],
    )
    assert.equal(before.length, 7)
    assert.equal((await player.get(`/games/${game.id}`)).status, 200)
    assert.deepEqual(
      (await get(`/items?show=hidden`)).body.items.map((item) => item.id),
      [id],
    )
    await edit(id, { isHidden: false })
    assert.equal((await inPlay()).length, 7)
  })

  test('a picture is shown at any level to curators alone', async () => {
    const { picture } = await itemNamed('elephant')
    for (const cells of ['small', 'full', '6', '24']) {
      const { status, response } = await get(`/pictures/${picture}/${cells}`)
      assert.deepEqual([status, response.headers['content-type']], [200, 'image/webp'], cells)
      assert.equal(response.headers['cache-control'], 'private, no-cache')
      const etag = String(response.headers.etag)
      const url = `/desk/pictures/${picture}/${cells}`
      const again = await world.app.inject({ url, headers: { ...headers, 'if-none-match': etag } })
      assert.equal(again.statusCode, 304)
      assert.equal((await world.app.inject({ url, headers: { 'if-none-match': etag } })).statusCode, 401)
    }
    for (const wrong of [`${picture}/1`, `${picture}/999`, `${picture}/x`, 'AAAAAAAAAAAAAAAA/small', '..%2Fx/small'])
      assert.equal((await get(`/pictures/${wrong}`)).body.code, 'object_not_found', wrong)
  })

  test('a pack is made, described, ordered, and hidden until it is published', async () => {
    const made = await post('/packs', { titles: { en: 'Birds', fr: 'Oiseaux' } })
    assert.deepEqual([made.status, made.body.from, made.body.visibility], [201, 'desk', 'hidden'])
    const { id } = made.body
    const { change } = (await post(`/packs/${id}`, { ladder: [4, 8], visibility: 'public', credit: 'Ann' })).body
    await post('/pack-order', { packs: [id] })
    const [first] = (await get('/packs')).body.packs
    assert.deepEqual([first?.id, first?.ladder, first?.visibility, first?.credit], [id, [4, 8], 'public', 'Ann'])
    await post(`/changes/${change}/undo`)
    assert.equal((await get('/packs')).body.packs[0]?.visibility, 'hidden')
    assert.equal((await post('/packs/none', { credit: 'Ann' })).body.code, 'pack_not_found')
    for (const ladder of [[8, 4], [4, 4], [4, 65], [4]])
      assert.equal((await post(`/packs/${id}`, { ladder })).body.code, 'request_invalid', ladder.join())
    const { id: cat } = await itemNamed('cat')
    const moved = await edit(cat, { pack: id })
    assert.equal(moved.body.items[0]?.pack, id)
    assert.equal((await inPlay()).includes(cat), false)
    await post(`/changes/${moved.body.change}/undo`)
    assert.equal((await inPlay()).includes(cat), true)
  })

  test('names go out as a table and come back as one change', async () => {
    const { response } = await get(`/packs/${pack.id}/items.csv`)
    const table = response.rawPayload.toString('utf16le')
    assert.match(table, /^\uFEFFfile\tname\t/)
    const own =
      'file\tname_en\tname_fr\tcredit\nhorse.png\thorse\tcheval\t=SUM(1)\ncat.png\tcat~puss\tchat\t\nnone.png\tx\ty\t\n'
    const id = idOf()
    const base64 = Buffer.from(own).toString('base64')
    const { body } = await post(`/packs/${pack.id}/names`, { id, base64 })
    assert.deepEqual([body.change, body.changed, body.notes.map(({ row }) => row)], [id, 2, [4]])
    const horse = await itemNamed('cheval')
    assert.deepEqual([horse.names, horse.credit], [{ en: 'horse', fr: 'cheval' }, '=SUM(1)'])
    assert.deepEqual((await itemNamed('chat')).aliases, { en: ['puss'] })
    const written = (await get(`/packs/${pack.id}/items.csv`)).response.rawPayload
    assert.match(written.toString('utf16le'), /\t'=SUM\(1\)\t/)
    const again = await post(`/packs/${pack.id}/names`, { id: idOf(), base64: written.toString('base64') })
    assert.deepEqual([again.body.change, again.body.changed, again.body.notes], [null, 0, []])
    const sheet = (await get(`/packs/${pack.id}/items.xlsx`)).response.rawPayload
    const back = await post(`/packs/${pack.id}/names`, { id: idOf(), base64: sheet.toString('base64') })
    assert.deepEqual([back.body.change, back.body.changed, back.body.notes], [null, 0, []])
    await post(`/changes/${id}/undo`)
    assert.deepEqual((await itemNamed('horse')).names, { en: 'horse' })
    const told = 'file\tstory_en\tpage\nhorse.png\tIt sleeps standing.\thttps://example.org/horse\n'
    await post(`/packs/${pack.id}/names`, { id: idOf(), base64: Buffer.from(told).toString('base64') })
    const { story, source } = await itemNamed('horse')
    assert.deepEqual([story, source], [{ en: 'It sleeps standing.' }, 'https://example.org/horse'])
    const bad = { id: idOf(), base64: Buffer.from('nothing of use').toString('base64') }
    assert.equal((await post(`/packs/${pack.id}/names`, bad)).body.code, 'table_unreadable')
  })

  test('a table that comes back leaves what others wrote meanwhile, and says what it replaced of it', async () => {
    const [cat, horse] = [await itemNamed('cat'), await itemNamed('horse')]
    const table = (await get(`/packs/${pack.id}/items.csv`)).response.rawPayload.toString('utf16le')
    const [titles = [], ...rows] = table.split('\r\n').map((line) => line.split('\t'))
    const write = (file: string, title: string, text: string) => {
      const row = rows.find(([path]) => path?.endsWith(file)) ?? assert.fail(file)
      row[titles.indexOf(title)] = text
    }
    await edit(cat.id, { names: { en: 'lynx' }, credit: 'Bob' })
    await edit(horse.id, { names: { en: 'mare' }, aliases: { en: ['nag', 'steed'] } })
    write('horse.png', 'name_en', 'stallion')
    write('cat.png', 'credit', 'Ann')
    write('cat.png', 'name_fr', 'chat')
    const send = (id: string, lines: readonly (readonly string[])[]) => {
      const text = lines.map((line) => line.join('\t')).join('\r\n')
      return post(`/packs/${pack.id}/names`, { id, base64: Buffer.from(`\uFEFF${text}`, 'utf16le').toString('base64') })
    }
    titles[0] = 'file'
    const id = idOf()
    const report: NamesTableReport = (await send(id, [titles, ...rows])).body
    assert.deepEqual([report.changed, report.notes], [2, []])
    const replaced = (of: DeskItem, field: string, locale: string | null, text: string) => ({
      file: of.file,
      field,
      locale,
      text,
    })
    const credit = replaced(cat, 'credit', null, 'Bob')
    assert.deepEqual(
      report.replaced.toSorted((one, other) => one.field.localeCompare(other.field)),
      [credit, replaced(horse, 'names', 'en', 'mare')],
    )
    const [lynx, stallion] = [(await get(`/items/${cat.id}`)).body, (await get(`/items/${horse.id}`)).body]
    assert.deepEqual([lynx.names, lynx.credit], [{ en: 'lynx', fr: 'chat' }, 'Ann'])
    assert.deepEqual([stallion.names.en, stallion.aliases.en], ['stallion', ['nag', 'steed']])
    await post(`/changes/${id}/undo`)
    assert.deepEqual((await get(`/items/${cat.id}`)).body.credit, 'Bob')
    const unsaved = [titles, ...rows].map((row) => row.slice(0, titles.indexOf('as_saved')))
    const again: NamesTableReport = (await send(idOf(), unsaved)).body
    assert.deepEqual(
      again.replaced
        .filter(({ file }) => file === cat.file)
        .map(({ text }) => text)
        .sort(),
      ['Bob', 'lynx'],
    )
    for (const item of [cat, horse])
      await edit(item.id, { names: { en: null, fr: null }, aliases: { en: [] }, credit: null })
  })

  test('names that players typed are accepted as aliases or dismissed for good', async () => {
    const [cat, horse] = [await itemNamed('cat'), await itemNamed('horse')]
    for (const text of ['kitty', 'horse', 'rug'])
      await world.store.aliases.propose({ itemId: cat.id, locale: 'en', text, folded: text }, 1)
    const proposed = async () => (await get('/to-do')).body.proposals.map(({ text, takenBy }) => [text, takenBy?.item])
    assert.deepEqual((await proposed()).sort(), [
      ['horse', horse.id],
      ['kitty', undefined],
      ['rug', undefined],
    ])
    const answer = (text: string, accept: boolean) => post('/proposals', { item: cat.id, locale: 'en', text, accept })
    assert.equal((await answer('kitty', true)).status, 200)
    assert.equal((await answer('rug', false)).status, 200)
    assert.deepEqual(await proposed(), [['horse', horse.id]])
    assert.deepEqual((await get(`/items/${cat.id}`)).body.aliases, { en: ['kitty'] })
  })
})
