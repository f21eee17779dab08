import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { extract } from 'tar-stream'
import { parse } from 'yaml'
import { type BundleParts, makeBundle, sumsOf } from './bundle.ts'
import { mountedBy } from './compose-files.ts'
import { copyTree } from './copy-tree.ts'
import { Refusal } from './refusal.ts'

const digest = (letter: string): string => `@sha256:${letter.repeat(64)}`
const OURS = {
  api: `registry.test/pd/api:1.0.0${digest('a')}`,
  front: `registry.test/pd/front:1.0.0${digest('b')}`,
  proxy: `registry.test/pd/proxy:1.0.0${digest('c')}`,
  worker: `registry.test/pd/worker:1.0.0${digest('d')}`,
}
const OTHERS = {
  'mysql:9.7': `mysql:9.7${digest('e')}`,
  'valkey/valkey:9-alpine': `valkey/valkey:9-alpine${digest('f')}`,
}
const PARTS: BundleParts = {
  lock: JSON.stringify({ ours: OURS, others: OTHERS }),
  lockSignature: 'a signature\n',
  publicKey: 'a public key\n',
  secondsSinceEpoch: 1_800_000_000,
}

const unpack = async (
  bytes: Buffer,
): Promise<ReadonlyMap<string, { mode: number; mtime: number; content: string }>> => {
  const files = new Map()
  for await (const entry of Readable.from([gunzipSync(bytes)]).pipe(extract())) {
    const { name, mode, mtime } = entry.header
    files.set(name, { mode, mtime: mtime.getTime() / 1000, content: await text(entry) })
  }
  return files
}

describe('the bundle of a release', () => {
  let tree: ReturnType<typeof copyTree>
  before(() => {
    tree = copyTree()
    const start = join(tree.root, 'deploy/up')
    if (!existsSync(start)) writeFileSync(start, '#!/usr/bin/env bash\n', { mode: 0o755 })
  })
  after(() => tree.remove())

  test('is made of the same bytes each time', async () => {
    const [one, other] = [await makeBundle(tree.root, PARTS), await makeBundle(tree.root, PARTS)]
    assert.match(one.name, /^pixel-detective-\d+\.\d+\.\d+\S*\.tar\.gz$/)
    assert.ok(one.bytes.equals(other.bytes))
  })

  test('has every file that its compose files mount, each under one folder, of one time, with a plain mode', async () => {
    const { name, bytes } = await makeBundle(tree.root, PARTS)
    const [folder, files] = [name.replace('.tar.gz', ''), await unpack(bytes)]
    const composed = [...files].filter(([file]) => /\/compose[^/]*\.yaml$/.test(file))
    assert.ok(composed.length >= 2)
    for (const [file, { content }] of composed)
      for (const path of mountedBy(content))
        assert.ok(
          [...files.keys()].some((one) => `${one}/`.startsWith(`${folder}/${path}/`)),
          `${file} mounts ${path}`,
        )
    for (const [file, { mode, mtime }] of files) {
      assert.ok(file.startsWith(`${folder}/`), file)
      assert.deepEqual(
        [file, mode, mtime],
        [file, /\/deploy\/[\w-]+$/.test(file) ? 0o755 : 0o644, PARTS.secondsSinceEpoch],
      )
    }
    for (const file of [
      'LICENSE',
      'NOTICE',
      'THIRD_PARTY_NOTICES',
      '.env.example',
      'deploy/seccomp/decoder.json',
      'deploy/seccomp/services.json',
      'deploy/up',
      'docs/hosting.md',
      'docs/install.md',
    ])
      assert.ok(files.has(`${folder}/${file}`), file)
    assert.equal(files.get(`${folder}/images.lock.json`)?.content, PARTS.lock)
    assert.equal(files.get(`${folder}/images.lock.json.sig`)?.content, PARTS.lockSignature)
    assert.equal(files.get(`${folder}/security/cosign.pub`)?.content, PARTS.publicKey)
  })

  test('builds nothing, and names every image of the lock by its digest', async () => {
    const { bytes } = await makeBundle(tree.root, PARTS)
    const files = await unpack(bytes)
    const [, main] = [...files].find(([file]) => file.endsWith('/compose.yaml')) ?? []
    const { services } = parse(main?.content ?? '', { merge: true })
    const images = Object.values<{ image: string; build?: unknown }>(services).map(({ image, build }) => {
      assert.equal(build, undefined)
      return image
    })
    assert.deepEqual(
      [...new Set(images)].sort(),
      [
        ...Object.values(OURS),
        `\${MYSQL_IMAGE:-${OTHERS['mysql:9.7']}}`,
        `\${VALKEY_IMAGE:-${OTHERS['valkey/valkey:9-alpine']}}`,
      ].sort(),
    )
  })

  test('is refused when the lock lacks an image, or names one by a tag', async () => {
    const { front: _, ...fewer } = OURS
    for (const lock of [
      { ours: fewer, others: OTHERS },
      { ours: { ...OURS, api: 'registry.test/pd/api:1.0.0' }, others: OTHERS },
      { ours: OURS, others: { ...OTHERS, 'mysql:9.7': 'mysql:9.7' } },
      {},
    ])
      await assert.rejects(makeBundle(tree.root, { ...PARTS, lock: JSON.stringify(lock) }), Refusal)
  })

  test('is refused when a file that compose mounts is gone', async () => {
    const lost = join(tree.root, 'deploy/mysql/init.sql')
    const sql = readFileSync(lost)
    rmSync(lost)
    await assert.rejects(makeBundle(tree.root, PARTS), (error) => {
      assert.ok(error instanceof Refusal)
      assert.match(error.message, /deploy\/mysql\/init\.sql/)
      return true
    })
    writeFileSync(lost, sql)
  })
})

test('the sums of a release are what sha256sum says, by name', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pd-sums-'))
  const files = ['b.txt', 'a.txt'].map((name) => join(folder, name))
  for (const file of files) writeFileSync(file, 'abc')
  const abc = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'
  assert.equal(sumsOf(files), `${abc}  a.txt\n${abc}  b.txt\n`)
  rmSync(folder, { recursive: true })
})
