import assert from 'node:assert/strict'
import { mkdir, readdir, rename, rm, truncate, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { crc32 } from 'node:zlib'
import { openImages } from '@pd/catalogue'
import type { AuditedItem, AuditStore, Store } from '@pd/store'
import { setUpEach } from '@pd/testing/set-up'
import { drawTestCard } from '@pd/testing/test-card'
import { fillStore, openFixture } from '../testing/test-fixture.ts'
import { type AuditCounts, audit } from './audit.ts'
import type { Finding } from './finding.ts'

/** A PNG with an EXIF chunk that states a latitude, by hand. */
const withPlace = (png: Buffer): Buffer => {
  const entry = (tag: number, type: number, count: number, value: number) => {
    const bytes = Buffer.alloc(12)
    bytes.writeUInt16LE(tag, 0)
    bytes.writeUInt16LE(type, 2)
    bytes.writeUInt32LE(count, 4)
    bytes.writeUInt32LE(value, 8)
    return bytes
  }
  const directory = (one: Buffer) => Buffer.concat([Buffer.from([1, 0]), one, Buffer.alloc(4)])
  const tiff = Buffer.concat([
    Buffer.from('II*\0\x08\0\0\0', 'latin1'),
    directory(entry(0x8825, 4, 1, 26)),
    directory(entry(0x0002, 5, 3, 44)),
    Buffer.from([48, 1, 51, 1, 0, 1].flatMap((number) => [number, 0, 0, 0])),
  ])
  const body = Buffer.concat([Buffer.from('eXIf'), tiff])
  const [length, sum] = [Buffer.alloc(4), Buffer.alloc(4)]
  length.writeUInt32BE(tiff.length)
  sum.writeUInt32BE(crc32(body))
  const afterHeader = 33
  return Buffer.concat([png.subarray(0, afterHeader), length, body, sum, png.subarray(afterHeader)])
}

const never = new AbortController().signal

/** Counts the calls of a store, each of which is one query. */
const counting = (store: AuditStore) => {
  const calls: Record<string, number> = {}
  const counted = new Proxy(store, {
    get: (target, name: keyof AuditStore) => {
      calls[name] ??= 0
      return (...args: never[]) => {
        calls[name] = (calls[name] ?? 0) + 1
        return (target[name] as (...all: never[]) => unknown)(...args)
      }
    },
  })
  return { store: counted, calls }
}

describe('an audit', () => {
  const fixture = setUpEach(openFixture)

  type Heard = { counts: AuditCounts; findings: Finding[]; items: AuditedItem[] }
  const listen = (store: Store, auditStore = store.audit, stop = never): Promise<Heard> =>
    store.catalogue.countedPacks().then(async (packs) => {
      const heard: Omit<Heard, 'counts'> = { findings: [], items: [] }
      const counts = await audit({
        store: auditStore,
        packs,
        images: await openImages(fixture.data.images),
        now: Date.now(),
        stop,
        progress: { step: () => undefined, end: () => undefined },
        onItems: async (items) => void heard.items.push(...items),
        onFindings: async (findings) => void heard.findings.push(...findings),
      })
      return { ...heard, counts }
    })
  const run = (): Promise<Heard> => fixture.withStore((store) => listen(store))
  const said = ({ findings }: Heard) =>
    findings
      .filter(({ code }) => code !== 'language_unknown')
      .map(({ code, detail }) => `${code} ${/“[^”]*”/.exec(detail)?.[0]}`)
      .sort()

  test('of good pictures finds only that their language is unknown', async () => {
    for (const [seed, name] of ['cat', 'dog', 'horse'].entries()) await fixture.card(`${name}.png`, seed + 1)
    await fixture.importAll()
    const heard = await run()
    assert.deepEqual(
      heard.findings.map(({ code, severity }) => [code, severity]),
      [['language_unknown', 'info']],
    )
    assert.match(heard.findings[0]?.detail ?? '', /The pack “pictures” has 3 items .+\.$/)
    assert.deepEqual(heard.counts, { items: 3, pictures: 3, measured: 3 })
  })

  test('decodes nothing the second time, and only what has changed the third', async () => {
    for (const [seed, name] of ['cat', 'dog', 'horse'].entries()) await fixture.card(`${name}.png`, seed + 1)
    await fixture.importAll()
    await run()
    assert.equal((await run()).counts.measured, 0)
    const one = (await readdir(fixture.data.images)).find((name) => name.endsWith('.jpg')) ?? ''
    await utimes(join(fixture.data.images, one), 5, 5)
    assert.deepEqual([(await run()).counts.measured, (await run()).counts.measured], [1, 0])
  })

  test('finds copies that are gone or damaged, and files that belong to nothing', async () => {
    for (const [seed, name] of ['cat', 'dog', 'horse', 'bee'].entries()) await fixture.card(`${name}.png`, seed + 1)
    await fixture.importAll()
    const { items } = await run()
    const copyOf = (slug: string) =>
      join(fixture.data.images, `${items.find((item) => item.slug === slug)?.pictures[0]?.id}.jpg`)
    await rm(copyOf('cat'))
    await truncate(copyOf('dog'), 900)
    await writeFile(copyOf('horse'), '')
    await writeFile(join(fixture.data.images, 'AAAAAAAAAAAAAAAA.jpg'), 'old')
    await utimes(join(fixture.data.images, 'AAAAAAAAAAAAAAAA.jpg'), 5, 5)
    await writeFile(join(fixture.data.images, 'BBBBBBBBBBBBBBBB.jpg'), 'an import is about to keep its row')
    const heard = await run()
    assert.deepEqual(said(heard), [
      'copy_damaged “dog”',
      'copy_damaged “horse”',
      'copy_missing “cat”',
      'file_orphaned undefined',
    ])
    assert.deepEqual(said(await run()), said(heard))
  })

  test('does not take the copy of a retired picture for an orphan', async () => {
    await fixture.card('cat.png', 1)
    await fixture.card('dog.png', 2)
    await fixture.importAll()
    await rm(join(fixture.folder, 'dog.png'))
    await fixture.importAll()
    for (const name of await readdir(fixture.data.images)) await utimes(join(fixture.data.images, name), 5, 5)
    const heard = await run()
    assert.deepEqual([said(heard), heard.counts.items], [[], 1])
  })

  test('finds one picture under two names, in any size and format, and two names that are one answer', async () => {
    await fixture.card('a/cat.png', 1, 640)
    await fixture.card('b/kitten.png', 1, 512)
    await fixture.card('b/The Cat.png', 3)
    await fixture.card('c/ca t.png', 4)
    await writeFile(join(fixture.folder, 'a', 'pack.json'), '{"language":"en"}')
    await writeFile(
      join(fixture.folder, 'b', 'pack.json'),
      '{"language":"en","items":{"kitten.png":{"aliases":["a cat"]}}}',
    )
    await writeFile(join(fixture.folder, 'c', 'pack.json'), '{"language":"en"}')
    await fixture.importAll()
    const { findings } = await run()
    const codes = findings.map(({ code }) => code).filter((code) => code !== 'name_missing')
    assert.equal(codes.filter((code) => code === 'picture_similar').length, 1)
    assert.ok(codes.includes('name_shared'), codes.join())
    assert.ok(
      codes.every((code) => ['name_shared', 'alias_shared', 'picture_similar'].includes(code)),
      codes.join(),
    )
    for (const { detail } of findings) assert.match(detail, /: .+\.$/)
  })

  test('takes the same word in two languages for two answers', async () => {
    await fixture.card('a/chat.png', 1)
    await fixture.card('b/chat.png', 2)
    await writeFile(join(fixture.folder, 'a', 'pack.json'), '{"language":"fr"}')
    await writeFile(join(fixture.folder, 'b', 'pack.json'), '{"language":"en"}')
    await fixture.importAll()
    const { findings } = await run()
    assert.deepEqual([...new Set(findings.map(({ code }) => code))], ['name_missing'])
  })

  test('looks at the originals of a folder that comes back later, without decoding again', async () => {
    await fixture.put('cat.png', withPlace(await drawTestCard(1)))
    await fixture.card('dog.png', 2)
    await fixture.importAll()
    const away = join(fixture.home, 'away')
    await mkdir(away)
    await rename(fixture.folder, join(away, 'pictures'))
    const without = await run()
    assert.deepEqual([without.counts.measured, said(without)], [2, []])
    await rename(join(away, 'pictures'), fixture.folder)
    const heard = await run()
    assert.deepEqual([heard.counts.measured, said(heard)], [0, ['original_states_place undefined']])
    assert.match(heard.findings.at(0)?.detail ?? '', /^The file cat\.png in .+ states where it was taken;/)
    assert.deepEqual(said(await run()), said(heard))
  })

  test('of 3,000 unchanged items costs less than a query for each thousand, and opens no picture', async () => {
    await fixture.withStore(async (store) => {
      const ids = await fillStore(store, fixture.folder, 3_000)
      for (const id of ids) {
        await writeFile(join(fixture.data.images, `${id}.jpg`), 'no picture')
        await utimes(join(fixture.data.images, `${id}.jpg`), 5, 5)
      }
      await store.audit.keepFacts(
        ids.map((pictureId, at) => ({
          pictureId,
          copyBytes: 10,
          copyModifiedAt: 5_000,
          look: {
            dhash: ((BigInt(at) * 0x9e3779b97f4a7c15n) & 0xffffffffffffffffn).toString(16).padStart(16, '0'),
            luma: 99,
            spread: 40,
          },
          gps: false,
        })),
      )
      const { store: counted, calls } = counting(store.audit)
      const heard = await listen(store, counted)
      assert.deepEqual(heard.counts, { items: 3_000, pictures: 3_000, measured: 0 })
      assert.deepEqual(calls, { itemsAfter: 2 })
    })
  })

  test('that is asked to stop keeps what it has measured, says where it is, and the next one goes on from there', async () => {
    for (let n = 0; n < 12; n++) await fixture.card(`c${'abcdefghijkl'[n]}x.png`, n + 1)
    await fixture.importAll()
    const asked = new AbortController()
    await fixture.withStore(async (store) => {
      const { keepFacts } = store.audit
      const stopping = listen(store, { ...store.audit, keepFacts }, asked.signal)
      asked.abort('SIGTERM')
      await assert.rejects(
        stopping,
        /^Error: Stopped by SIGTERM after 0 of 12 items and \d+ pictures .+ run it again for the rest\.$/,
      )
    })
    const { counts } = await run()
    assert.ok(counts.measured > 0 && counts.measured < 12, `${counts.measured} measured`)
  })
})
