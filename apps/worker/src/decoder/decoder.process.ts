import assert from 'node:assert/strict'
import { spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { readdir } from 'node:fs/promises'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import { fileURLToPath } from 'node:url'
import { linesOf, onLine, start, work } from '@pd/testing/process/worker-process'
import { setUpEach } from '@pd/testing/set-up'
import { openFixture } from '../testing/test-fixture.ts'

const HEALTH_CHECK = fileURLToPath(new URL('healthcheck.ts', import.meta.url))

describe('the decoder and an import that asks it', () => {
  const fixture = setUpEach(openFixture)
  const socket = () => join(fixture.home, 'decoder.socket')
  const importing = () => ['import', fixture.folder, '--data', fixture.data.root, '--decoder-socket', socket()]
  const health = () => spawnSync(process.execPath, [HEALTH_CHECK, socket()], { encoding: 'utf8' })

  /** What is done while a decoder takes pictures, and how that decoder ended. */
  const withDecoder = async <T>(use: () => Promise<T>): Promise<[used: T, code: number | null]> => {
    const used = Promise.withResolvers<T>()
    const ended = await onLine(
      start(['decoder', socket()]),
      ({ msg }) => msg === 'The decoder takes pictures',
      (child) =>
        use()
          .then(used.resolve, used.reject)
          .finally(() => child.kill('SIGTERM')),
    )
    return [await used.promise, ended.code]
  }

  test('bring in every picture, and refuse what can not be decoded', async () => {
    for (const [seed, name] of ['a', 'b', 'c', 'd', 'e'].entries()) await fixture.card(`${name} card.png`, seed + 1)
    await fixture.put('broken.png', Buffer.from('89504e470d0a1a0a0000', 'hex'))
    const [ended, code] = await withDecoder(() => work(importing()))
    const { imported, refused } = linesOf(ended).find((line) => 'imported' in line) ?? {}
    assert.deepEqual([ended.code, imported, refused, code], [0, 5, 1, 0])
    const copies = (await readdir(fixture.data.images)).filter((name) => !name.startsWith('.'))
    assert.equal(copies.length, 5)
  })

  test('say whether the decoder answers', async () => {
    const absent = health()
    assert.deepEqual([absent.status, /is not ready: connect ENOENT/.test(absent.stderr)], [1, true])
    const [answering] = await withDecoder(async () => health())
    assert.deepEqual([answering.status, answering.stderr], [0, ''])
  })

  test('end with a sentence when the decoder fails', async () => {
    await fixture.card('a card.png', 1)
    const server = createServer((_, response) => response.writeHead(500).end('{"message":"no space left"}'))
    server.listen(socket())
    await once(server, 'listening')
    const ended = await work(importing())
    server.close()
    assert.equal(
      `${ended.code} ${ended.err}`,
      '1 The decoder service failed (no space left). Look at its log and start it, then import again for the rest.',
    )
  })

  test('end with a sentence where the socket can not be, and leave nothing', async () => {
    const elsewhere = join(fixture.home, 'no-such-folder', 'socket')
    const before = await readdir(fixture.home)
    const { code, err } = await work(['decoder', elsewhere], { TMPDIR: fixture.home })
    assert.equal(code, 1)
    assert.ok(err.includes(elsewhere) && !err.includes('    at '), err)
    assert.deepEqual(await readdir(fixture.home), before)
  })
})
