import assert from 'node:assert/strict'
import { link, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { drawTestCard, saveTestCardAsJpeg } from '@pd/testing/test-card'
import { ImportFixture } from '../testing/import-fixture.ts'
import { createUploads } from '../testing/upload-fixture.ts'
import { placeFile } from './place-file.ts'

/** Ends like a killed process: once the count of calls is used up, no call does anything any more. */
const createKiller = (calls: number) => {
  let left = calls
  const guard = <T extends object>(target: T): T =>
    new Proxy(target, {
      get: (object, key) => {
        const method = Reflect.get(object, key)
        if (typeof method !== 'function') return method
        return (...args: unknown[]) => {
          if (left-- <= 0) return Promise.reject(Object.assign(new Error('killed'), { code: 'KILLED' }))
          return Reflect.apply(method, object, args)
        }
      },
    })
  return { guard, isDead: () => left < 0 }
}

const cards = async () => {
  return { card: await drawTestCard(1), again: await saveTestCardAsJpeg(1, 60), other: await drawTestCard(2) }
}

describe('a worker that is killed', () => {
  /** Kills a worker after a number of calls, then lets another finish; what is there at the end. */
  const endAfter = async (calls: number) => {
    const fixture = new ImportFixture()
    await fixture.open()
    try {
      const uploads = createUploads(fixture)
      const pack = await uploads.addPack('animals')
      const { card, again, other } = await cards()
      await uploads.send(pack, 'lion.png', card)
      await uploads.send(pack, 'lion copy.png', card)
      await uploads.send(pack, 'lion again.jpg', again)
      await uploads.send(pack, 'bear.png', other)
      await uploads.send(pack, 'notes.exe', 'no picture')
      const { guard, isDead } = createKiller(calls)
      const { store, images } = fixture
      const dying = {
        uploads: guard(store.uploads),
        imports: guard(store.imports),
        audit: guard(store.audit),
        images: guard(images),
      }
      await uploads.work(dying).catch(() => undefined)
      const died = isDead()
      await uploads.work({ holder: 'another', now: () => 1e6 })
      const outcomes = (await uploads.outcomes(pack)).map((line) => line.split(' This is')[0])
      const items = await fixture.items()
      const pictures = [...items.values()].flatMap((item) => item.pictures)
      const copies = [...(await images.list())].length
      return {
        died,
        end: {
          outcomes,
          files: await uploads.files(),
          waiting: (await uploads.waiting()).length,
          items: [...items.keys()].sort(),
          pictures: pictures.length,
          copies,
        },
      }
    } finally {
      await fixture.close()
    }
  }

  test('at any step loses no file and adds none twice: the next goes on', async () => {
    const { end: whole } = await endAfter(Number.POSITIVE_INFINITY)
    assert.deepEqual(whole.outcomes, [
      'lion.png added',
      'lion copy.png duplicate',
      'lion again.jpg look_alike',
      'bear.png added',
      'notes.exe refused',
    ])
    assert.deepEqual(whole.items, ['animals/bear', 'animals/lion'])
    let steps = 0
    for (; ; steps++) {
      const { died, end } = await endAfter(steps)
      // the copies of a killed import lie about until housekeeping sweeps them
      assert.deepEqual({ ...end, copies: Math.min(end.copies, whole.copies) }, whole, `killed after ${steps} calls`)
      if (!died) break
    }
    assert.ok(steps > 20, `${steps} steps`)
  })

  test('while it moves a file leaves it at one of two places, or at both as one', async () => {
    const home = await mkdtemp(join(tmpdir(), 'pd-place-'))
    try {
      const [from, to] = [join(home, 'from'), join(home, 'library', 'to')]
      await mkdir(join(home, 'library'))
      await writeFile(from, 'one')
      assert.equal(await placeFile(from, to), 'placed')
      assert.equal(await placeFile(from, to), 'placed')
      await link(to, from)
      assert.equal(await placeFile(from, to), 'placed')
      assert.deepEqual(await readdir(home), ['library'])
      await writeFile(from, 'two')
      assert.equal(await placeFile(from, to), 'taken')
      assert.equal(await readFile(to, 'utf8'), 'one')
      await rm(from)
      assert.equal(await placeFile(from, join(home, 'nowhere')), 'lost')
    } finally {
      await rm(home, { recursive: true })
    }
  })
})
