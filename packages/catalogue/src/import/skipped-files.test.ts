import assert from 'node:assert/strict'
import { rm, utimes } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { countsOf, useImportFixture } from '../testing/import-fixture.ts'
import { REFUSAL_RULES } from './skipped-files.ts'

describe('files that made no picture', () => {
  const fixture = useImportFixture()
  const { card, put, run } = fixture
  const skipped = async () => [...(await fixture.store.imports.skippedFiles(fixture.folder)).keys()].sort()
  const decodedSince = () => fixture.decoded.splice(0).map((file) => file.slice(fixture.folder.length + 1))

  test('a refused file is listed at each import and read once', async () => {
    await card('cat.png', 1)
    await put('text.png', 'not a picture')
    await put('empty.png', '')
    const first = await run()
    assert.deepEqual(countsOf(first), { imported: 1, refused: 2 })
    // nothing can read what is there now, and neither its size nor its time says so
    const second = await run(fixture.folder, {
      images: { ...fixture.images, make: () => assert.fail('it was decoded') },
    })
    assert.deepEqual([countsOf(second), second.refused], [{ unchanged: 1, refused: 2 }, first.refused])
  })

  test('a refused file is tried again when it changed', async () => {
    await put('cat.png', 'not a picture')
    await run()
    decodedSince()
    await card('cat.png', 1)
    assert.deepEqual(countsOf(await run()), { imported: 1 })
    assert.deepEqual([decodedSince(), await skipped()], [['cat.png'], []])
  })

  test('a file that was refused by other rules is tried again', async () => {
    await put('text.png', 'not a picture')
    await utimes(join(fixture.folder, 'text.png'), 5, 5)
    await run()
    decodedSince()
    const [known] = (await fixture.store.imports.skippedFiles(fixture.folder)).values()
    assert.ok(known?.outcome.kind === 'refused')
    const older = { ...known, outcome: { ...known.outcome, detail: 'as it was said then', rules: REFUSAL_RULES - 1 } }
    await fixture.store.imports.keepSkipped(fixture.folder, [older])
    const { refused } = await run()
    assert.deepEqual([refused.map(({ code }) => code), decodedSince()], [[known.outcome.code], ['text.png']])
    assert.deepEqual([...(await fixture.store.imports.skippedFiles(fixture.folder)).values()], [known])
  })

  test('a duplicate is listed at each import, and its content is not read again', async () => {
    await card('ant.png', 1)
    await card('bee.png', 1)
    const { duplicates } = await run()
    const reads: string[] = []
    const imports = {
      ...fixture.store.imports,
      picturesByContent: (sha256: string) => {
        reads.push(sha256)
        return fixture.store.imports.picturesByContent(sha256)
      },
      keepSkipped: () => assert.fail('it was kept again'),
    }
    const again = await run(fixture.folder, { imports })
    assert.deepEqual([again.duplicates, countsOf(again), reads], [duplicates, { unchanged: 1, duplicates: 1 }, []])
  })

  test('a duplicate takes the place of the picture whose file is gone', async () => {
    await card('ant.png', 1)
    await card('bee.png', 1)
    const [duplicate] = (await run()).duplicates
    await rm(join(fixture.folder, duplicate?.of ?? ''))
    assert.deepEqual(countsOf(await run()), { renamed: 1 })
    assert.deepEqual(await skipped(), [])
  })

  test('what is gone is forgotten, and so is what became a picture', async () => {
    await card('ant.png', 1)
    await card('bee.png', 1)
    await put('cow.png', 'not a picture')
    await put('dog.png', 'not a picture')
    await run()
    assert.equal((await skipped()).length, 3)
    await rm(join(fixture.folder, 'cow.png'))
    await card('dog.png', 2)
    await run()
    assert.equal((await skipped()).length, 1)
  })

  test('what could not be read for another reason than its content is tried again', async () => {
    await card('ant.png', 1)
    const make = async () =>
      ({ ok: false, reason: { code: 'changed', detail: 'It changed while it was read.' } }) as const
    assert.deepEqual(countsOf(await run(fixture.folder, { images: { ...fixture.images, make } })), { refused: 1 })
    assert.deepEqual(countsOf(await run()), { imported: 1 })
  })
})
