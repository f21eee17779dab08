import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { openStore, type Store } from '@pd/store'
import { type LiveCatalogue, openCatalogue } from './live-catalogue.ts'
import { itemNamed, PACK, pictureOf } from './stock.ts'

describe('a live catalogue', () => {
  let folder: string
  let store: Store
  let catalogue: LiveCatalogue
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'pd-live-'))
    store = await openStore(join(folder, 'game.db'))
    catalogue = await openCatalogue(store.catalogue, { pollMs: 1 })
  })
  afterEach(async () => {
    await catalogue.close()
    await store.close()
    await rm(folder, { recursive: true })
  })
  const keep = (writer: Store) =>
    writer.imports.apply({ pack: PACK, items: [itemNamed('cat', 'cat')], pictures: [pictureOf('cat')] })

  test('is empty before anything was imported', () => {
    assert.deepEqual([catalogue.itemIds(null), catalogue.current().packs], [[], []])
  })

  test('reads a change that another process keeps, by itself', async () => {
    const other = await openStore(join(folder, 'game.db'))
    await keep(other)
    await other.close()
    while (catalogue.itemIds(null).length === 0) await new Promise(setImmediate)
    assert.deepEqual(catalogue.itemIds(null), ['cat'])
  })

  test('keeps a snapshot as it is while a newer one is read', async () => {
    const before = catalogue.current()
    await keep(store)
    await catalogue.refresh()
    assert.deepEqual([before.itemIds(null), catalogue.current().itemIds(null)], [[], ['cat']])
    assert.ok(catalogue.current().revision > before.revision)
  })

  test('reads nothing but the revision while nothing changed', async () => {
    const before = catalogue.current()
    await catalogue.refresh()
    assert.equal(catalogue.current(), before)
  })

  test('reads everything anew beside the changes, when many items changed', async () => {
    await keep(store)
    await catalogue.refresh()
    const items = Array.from({ length: 300 }, (_, at) => itemNamed(`i${at}`, `name ${at}`))
    await store.imports.apply({ items, pictures: items.map(({ id }) => pictureOf(id)) })
    await catalogue.refresh()
    assert.equal(catalogue.itemIds(null).length, 301)
    while (catalogue.current().parts.names.changedItems > 0) await new Promise(setImmediate)
    assert.deepEqual(
      [catalogue.itemIds(null).length, catalogue.current().namesIn(null).itemsNamed('name299')],
      [301, ['i299']],
    )
  })

  test('ends a reading that is under way when it is closed', async () => {
    const items = Array.from({ length: 300 }, (_, at) => itemNamed(`i${at}`, `name ${at}`))
    await store.imports.apply({ pack: PACK, items, pictures: items.map(({ id }) => pictureOf(id)) })
    const reading = catalogue.refresh()
    await new Promise(setImmediate)
    await catalogue.close()
    await reading
    assert.deepEqual(catalogue.itemIds(null), [])
  })

  test('finds a subject that is newer than its snapshot', async () => {
    await keep(store)
    assert.equal((await catalogue.subject('cat', 'cat-1'))?.itemId, 'cat')
    assert.equal(await catalogue.subject('dog', 'dog-1'), null)
  })

  test('rejects a refresh that the database does not answer, and keeps its snapshot', async () => {
    const away = new Error('away')
    const failing = await openCatalogue({ ...store.catalogue, itemsAfter: () => Promise.reject(away) }).catch(
      (error: unknown) => error,
    )
    assert.equal(failing, away)
  })
})
