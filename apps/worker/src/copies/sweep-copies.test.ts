import assert from 'node:assert/strict'
import { readdir, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import { imagesAt, newId } from '@pd/catalogue'
import { setUpEach } from '@pd/testing/set-up'
import { fillStore, openFixture } from '../testing/test-fixture.ts'
import { pagesOfNames } from './orphaned-files.ts'
import { sweepCopies } from './sweep-copies.ts'

const HOUR_MS = 3_600_000
const NOW = 1_000 * HOUR_MS
const never = new AbortController().signal

describe('the working copies', () => {
  const fixture = setUpEach(openFixture)
  let known: string[]
  beforeEach(async () => {
    known = await fixture.withStore((store) => fillStore(store, fixture.folder, 3))
    for (const id of known) await put(`${id}.jpg`, 500)
  })

  const put = async (name: string, ageHours: number): Promise<string> => {
    const file = join(fixture.data.images, name)
    await writeFile(file, 'pixels')
    await utimes(file, (NOW - ageHours * HOUR_MS) / 1_000, (NOW - ageHours * HOUR_MS) / 1_000)
    return name
  }
  const left = async () => (await readdir(fixture.data.images)).sort()
  const copiesOfPictures = () => known.map((id) => `${id}.jpg`)
  const sweep = (stop = never) =>
    fixture.withStore((store) =>
      sweepCopies({ images: imagesAt(fixture.data.images), store: store.audit, now: NOW }, stop),
    )
  /** What the audit would call orphans. */
  const orphans = () =>
    fixture.withStore(async (store) => {
      const found: string[] = []
      for await (const page of pagesOfNames({ images: imagesAt(fixture.data.images), store: store.audit, now: NOW }))
        found.push(...page.orphans.map(({ name }) => name))
      return found.sort()
    })

  test('that no picture names go once they are older than a day, and the report counts them', async () => {
    for (const ageHours of [24.1, 500]) await put(`${newId()}.jpg`, ageHours)
    assert.equal((await orphans()).length, 2)
    assert.deepEqual(await sweep(), { deletedFiles: 2, freedBytes: 12 })
    assert.deepEqual([await left(), await orphans()], [copiesOfPictures().sort(), []])
  })

  test('of an import that is running stay, as their rows come later', async () => {
    const young = [await put(`${newId()}.jpg`, 0), await put(`${newId()}.jpg`, 23.9)]
    assert.deepEqual([await sweep(), await orphans()], [{ deletedFiles: 0, freedBytes: 0 }, []])
    assert.deepEqual(await left(), [...copiesOfPictures(), ...young].sort())
  })

  test('go alone: what is no copy stays for the audit to name', async () => {
    const others = ['notes.txt', 'cat.jpg', 'AAAAAAAAAAAAAAAA.png']
    for (const name of [...others, '.pixel-detective', 'AAAAAAAAAAAAAAAA.jpg.tmp']) await put(name, 500)
    assert.deepEqual(await sweep(), { deletedFiles: 0, freedBytes: 0 })
    assert.deepEqual([await orphans(), (await left()).length], [others.toSorted(), 8])
  })

  test('stay where they outnumber the pictures that the database knows: it is not their own', async () => {
    for (let n = 0; n < 4; n++) await put(`${newId()}.jpg`, 500)
    assert.deepEqual(await sweep(), { deletedFiles: 0, freedBytes: 0 })
    assert.equal((await orphans()).length, 4)
  })

  test('stay when a stop is asked for', async () => {
    await put(`${newId()}.jpg`, 500)
    await assert.rejects(
      sweep(AbortSignal.abort('SIGTERM')),
      /^Error: Stopped by SIGTERM after deleting 0 working copies/,
    )
    assert.equal((await left()).length, 4)
  })
})
