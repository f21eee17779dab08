import assert from 'node:assert/strict'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, test } from 'node:test'
import { blobsAt, imagesAt, importSource, newId, openFolder, openImages } from '@pd/catalogue'
import { decodeInProcess } from '@pd/pictures'
import { type S3Server, startS3Server } from '@pd/testing/s3-server'
import { sweepCopies } from '../copies/sweep-copies.ts'
import { checkDatabase } from '../doctor/check-database.ts'
import { from, gameAt } from '../testing/test-backup.ts'
import { type Fixture, openFixture, quietTools } from '../testing/test-fixture.ts'
import { writeBackup } from './backup-job.ts'
import type { GamePlace } from './game.ts'
import { countsOf } from './manifest.ts'
import { restoreBackup } from './restore-job.ts'

/** A folder that keeps next to nothing. */
const CACHE_BYTES = 1

describe('a game with its pictures in a store elsewhere', () => {
  let fixture: Fixture
  let server: S3Server
  let game: GamePlace
  beforeEach(async () => {
    ;[fixture, server] = [await openFixture(), await startS3Server()]
    for (const [seed, name] of ['cat', 'dog', 'horse'].entries()) await fixture.card(`${name}.png`, seed + 1)
    const store = { place: server.place, cacheBytes: CACHE_BYTES }
    game = { ...gameAt(fixture.data.root), pictures: blobsAt(fixture.data.images, 'images', store) }
    await fixture.withStore(async ({ imports }) => {
      const images = await openImages(game.pictures, decodeInProcess)
      await importSource(await openFolder(fixture.folder), { imports, images, fileOf: () => null, now: Date.now })
    })
  })
  afterEach(async () => {
    await fixture.close()
    await server.close()
  })

  const contentsOf = async ({ pictures }: GamePlace): Promise<[string, string][]> => {
    const found: [string, string][] = []
    for await (const names of pictures.names())
      for (const name of names) found.push([name, await pictures.lend(name, (path) => readFile(path, 'base64'))])
    return found.sort()
  }
  const copiesHere = async () => (await readdir(fixture.data.images)).filter((name) => name.endsWith('.jpg'))

  test('is backed up whole, and goes back into a folder or the store', async () => {
    const file = join(fixture.home, 'backup.tar')
    assert.equal(countsOf(await writeBackup(game, file, quietTools())).images, 3)
    const before = await contentsOf(game)
    assert.deepEqual([before.length, await copiesHere()], [3, []])
    const there = gameAt(join(fixture.home, 'folder'))
    await restoreBackup(there, { open: from(file), replace: false }, quietTools())
    assert.deepEqual(await contentsOf(there), before)
    await game.pictures.remove(before[0]?.[0] ?? '')
    await game.pictures.copy(before[1]?.[0] ?? '', `${newId()}.jpg`)
    await restoreBackup(game, { open: from(file), replace: true }, quietTools())
    assert.deepEqual(await contentsOf(game), before)
  })

  test('is well for the doctor while the store answers, and says so when it does not', async () => {
    const titles = async () => (await checkDatabase(game)).map(({ about, todo }) => [about, todo === null])
    assert.deepEqual(await titles(), [
      ['Database', true],
      ['Collection', true],
    ])
    await server.close()
    assert.deepEqual(await titles(), [
      ['Database', true],
      ['Pictures', false],
    ])
  })

  test('loses the copies that no picture names once they are older than a day, and no others', async () => {
    const [[known = ''] = []] = await contentsOf(game)
    await game.pictures.copy(known, `${newId()}.jpg`)
    const sweep = (now: number) =>
      fixture.withStore(({ audit }) =>
        sweepCopies({ images: imagesAt(game.pictures), store: audit, now }, new AbortController().signal),
      )
    assert.equal((await sweep(Date.now())).deletedFiles, 0)
    assert.equal((await sweep(Date.now() + 2 * 86_400_000)).deletedFiles, 1)
    assert.equal((await contentsOf(game)).length, 3)
  })
})
