import assert from 'node:assert/strict'
import { cp, rename, rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { countsOf, useImportFixture } from '../testing/import-fixture.ts'

describe('pictures that move between packs', () => {
  const fixture = useImportFixture()
  const { card, move, run, items } = fixture

  test('a moved folder keeps its items, also those of several pictures', async () => {
    for (const [seed, name] of ['cat', 'cat (2)', 'cat (3)', 'dog'].entries()) await card(`pets/${name}.png`, seed)
    await run()
    const before = await items()
    await move('pets', 'home/animals')
    fixture.decoded.length = 0
    assert.deepEqual(countsOf(await run()), { renamed: 4 })
    const after = await items()
    assert.deepEqual(after.get('animals/cat'), before.get('pets/cat'))
    assert.deepEqual(after.get('animals/dog'), before.get('pets/dog'))
    assert.deepEqual([after.size, fixture.decoded], [2, []])
    assert.deepEqual(countsOf(await run()), { unchanged: 4 })
  })

  test('a source that was moved as a whole keeps its items of several pictures', async () => {
    for (const [seed, name] of ['cat', 'cat (2)', 'dog'].entries()) await card(`pets/${name}.png`, seed)
    await run()
    const before = await items()
    const moved = join(fixture.home, 'moved')
    await rename(fixture.folder, moved)
    assert.deepEqual(countsOf(await run(moved)), { renamed: 3 })
    assert.deepEqual(await items(), before)
  })

  test('an item of several pictures stays with those that stay', async () => {
    for (const [seed, name] of ['cat', 'cat (2)'].entries()) await card(`pets/${name}.png`, seed)
    await run()
    const before = (await items()).get('pets/cat')
    await move('pets/cat (2).png', 'wild/cat.png')
    await run()
    const after = await items()
    assert.equal(after.get('pets/cat')?.id, before?.id)
    assert.notEqual(after.get('wild/cat')?.id, before?.id)
    assert.deepEqual(
      [...(after.get('pets/cat')?.pictures ?? []), ...(after.get('wild/cat')?.pictures ?? [])].sort(),
      before?.pictures,
    )
  })

  test('an item whose pictures go to two packs goes with the first', async () => {
    for (const [seed, name] of ['cat', 'cat (2)'].entries()) await card(`pets/${name}.png`, seed)
    await run()
    const before = (await items()).get('pets/cat')
    await move('pets/cat.png', 'a/cat.png')
    await move('pets/cat (2).png', 'b/cat.png')
    await run()
    const after = await items()
    assert.deepEqual([...after.keys()].sort(), ['a/cat', 'b/cat'])
    assert.equal(after.get('a/cat')?.id, before?.id)
  })

  test('the same picture in two packs is in both, with a working copy each and without a second decode', async () => {
    await card('pets/cat.png', 1)
    await card('striped/tiger cat.png', 1)
    assert.deepEqual(countsOf(await run()), { imported: 2 })
    assert.equal(fixture.decoded.length, 1)
    const [cat, tiger] = [(await items()).get('pets/cat'), (await items()).get('striped/tiger cat')]
    assert.notEqual(cat?.pictures[0], tiger?.pictures[0])
    for (const id of [...(cat?.pictures ?? []), ...(tiger?.pictures ?? [])])
      assert.equal(await fixture.images.has(id), true)
    assert.deepEqual(countsOf(await run()), { unchanged: 2 })
    await rm(join(fixture.folder, 'pets'), { recursive: true })
    assert.deepEqual(countsOf(await run()), { unchanged: 1, retired: 1 })
    assert.deepEqual((await items()).get('striped/tiger cat'), tiger)
  })

  test('two packs with the same picture both keep their items when both are moved', async () => {
    await card('a/cat.png', 1)
    await card('b/cat.png', 1)
    await run()
    const before = await items()
    await move('a', 'x/c')
    await move('b', 'x/d')
    assert.deepEqual(countsOf(await run()), { renamed: 2 })
    const ids = (found: typeof before) => [...found.values()].map(({ id }) => id).sort()
    assert.deepEqual(ids(await items()), ids(before))
  })

  test('a picture that is copied to another pack leaves the item of the first as it is', async () => {
    await card('pets/cat.png', 1)
    await run()
    const before = (await items()).get('pets/cat')
    await cp(join(fixture.folder, 'pets'), join(fixture.folder, 'animals'), { recursive: true })
    assert.deepEqual(countsOf(await run()), { unchanged: 1, imported: 1 })
    assert.deepEqual((await items()).get('pets/cat'), before)
  })

  test('a picture that went out of play with one pack leaves it only with its item', async () => {
    await card('a/cat.png', 1)
    await card('b/cat.png', 2)
    await run()
    const gone = (await items()).get('a/cat')
    const stays = (await items()).get('b/cat')
    await rm(join(fixture.folder, 'a'), { recursive: true })
    await run()
    await card('b/cat (2).png', 1)
    await run()
    const cat = (await items()).get('b/cat')
    assert.deepEqual([cat?.id, cat?.pictures.length], [stays?.id, 2])
    const snapshot = await fixture.snapshot()
    assert.notEqual(snapshot.subject(gone?.id ?? '', gone?.pictures[0] ?? ''), null)
  })

  test('a file that was only touched is another pack’s as little as before', async () => {
    await card('a/cat.png', 1)
    await card('b/cat.png', 1)
    await run()
    const before = await items()
    await utimes(join(fixture.folder, 'a/cat.png'), 5, 5)
    await utimes(join(fixture.folder, 'b/cat.png'), 6, 6)
    assert.deepEqual(countsOf(await run()), { unchanged: 2 })
    assert.deepEqual(await items(), before)
  })
})
