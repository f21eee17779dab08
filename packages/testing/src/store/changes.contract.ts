import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Store } from '@pd/store'
import { item, pack, picture } from './stock.ts'

/** What changed since a revision, which a process asks for that knows the catalogue of that revision. */
export const changeContract = (store: () => Store): void => {
  const changedSince = async (revision: number): Promise<string[]> => {
    const changes = await store().catalogue.changedAfter({ revision: revision + 1, itemId: '' }, 100)
    return changes.map(({ itemId }) => itemId)
  }
  /** The items that a change touches. */
  const changedBy = async (change: () => Promise<unknown>): Promise<string[]> => {
    const before = await store().catalogue.revision()
    await change()
    return (await changedSince(before)).toSorted()
  }

  test('an item changes with its names and its pictures, and no other item with it', async () => {
    const { imports, aliases } = store()
    const alias = { itemId: 'bee', locale: 'en', text: 'Buzz', folded: 'buzz' }
    await aliases.propose(alias, 1)
    assert.deepEqual(await changedBy(() => imports.apply({ items: [item('cat', 'cat', 'matou')] })), ['cat'])
    assert.deepEqual(await changedBy(() => aliases.adopt(alias)), ['bee'])
    const second = picture('dog-2', 'dog', 'animals/dog 2.jpg')
    assert.deepEqual(await changedBy(() => imports.apply({ pictures: [second] })), ['dog'])
    assert.deepEqual(await changedBy(() => imports.apply({ pictures: [{ ...second, itemId: 'cat' }] })), ['cat', 'dog'])
  })

  test('an item changes when a picture of it goes, or the item with it', async () => {
    const { imports, packs } = store()
    await imports.apply({ pictures: [picture('dog-2', 'dog', 'animals/dog 2.jpg')] })
    assert.deepEqual(await changedBy(() => imports.retire(pack.id, ['dog-2'], 8)), ['dog'])
    assert.deepEqual(await changedBy(() => imports.retire(pack.id, ['cat-1'], 9)), ['cat'])
    assert.deepEqual(await changedBy(() => packs.setState([pack.id], 'removed', 10)), ['bee', 'dog'])
  })

  test('an item does not change with what is said of its pack, nor with what rooms propose', async () => {
    const { imports, packs, aliases } = store()
    const alias = { itemId: 'cat', locale: 'en', text: 'Puss', folded: 'puss' }
    assert.deepEqual(await changedBy(() => packs.setState([pack.id], 'hidden', 9)), [])
    assert.deepEqual(await changedBy(() => imports.apply({ pack: { ...pack, titles: { en: 'Zoo' } } })), [])
    assert.deepEqual(await changedBy(() => aliases.propose(alias, 1)), [])
  })

  test('changes are in their order, and pages of them cut within a revision', async () => {
    const { catalogue, imports } = store()
    const first = await catalogue.revision()
    await imports.apply({ items: [item('bee', 'bee', 'bourdon')] })
    await imports.apply({ items: [item('dog', 'dog', 'toutou'), item('cat', 'cat', 'matou')] })
    const pages: string[] = []
    for (let after = { revision: first + 1, itemId: '' }; ; ) {
      const [next] = await catalogue.changedAfter(after, 1)
      if (!next) break
      pages.push(`${next.itemId} ${next.revision - first}`)
      after = next
    }
    assert.deepEqual(pages, ['bee 1', 'cat 2', 'dog 2'])
  })

  test('a process that asks again and again misses no change of processes that write meanwhile', async () => {
    const { catalogue, imports } = store()
    const ids = Array.from({ length: 24 }, (_, n) => `new ${n}`)
    let known = await catalogue.revision()
    const seen = new Set<string>()
    const look = async () => {
      const revision = await catalogue.revision()
      for (const id of await changedSince(known)) seen.add(id)
      known = revision
    }
    let isWriting = true
    const looking = (async () => {
      while (isWriting) await look()
    })()
    await Promise.all(ids.map((id) => imports.apply({ items: [item(id, id, id)] })))
    isWriting = false
    await looking
    await look()
    assert.deepEqual([...seen].toSorted(), ids.toSorted())
  })
}
