import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, test } from 'node:test'
import type { GameView } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { createPlayer, openTestApp } from '../testing/test-app.ts'

/** The pixels of a lossless WebP, from its header (RFC 9649, section 3.4). */
const sizeOf = (webp: Buffer): [number, number] => {
  assert.equal(webp.toString('latin1', 12, 16), 'VP8L')
  const bits = webp.readUInt32LE(21)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

describe('renders', () => {
  const world = setUp(openTestApp)

  const fetchRender = (url: string) => world.app.inject({ url })

  test('a render has exactly the pixels of its level', async () => {
    const ann = createPlayer(world)
    let game = await ann.newGame({ rounds: 1 })
    for (const [at, cells] of [3, 4, 6, 8, 12, 16, 24].entries()) {
      const { rawPayload, headers } = await fetchRender(game.rounds[0]?.picture ?? '')
      assert.deepEqual(sizeOf(rawPayload), [cells, Math.round((cells * 240) / 320)])
      assert.equal(headers['content-type'], 'image/webp')
      game = (await ann.post(`/games/${game.id}/sharpen`, { round: 1, level: at + 1 })).body
    }
  })

  test('no two games share an address, and one keeps its own', async () => {
    const addresses: string[] = []
    for (let n = 0; n < 30; n++) {
      const ann = createPlayer(world)
      const game = await ann.newGame({ rounds: 1 })
      const again = (await ann.get<GameView>(`/games/${game.id}`)).body
      assert.equal(again.rounds[0]?.picture, game.rounds[0]?.picture)
      const { body } = await ann.post(`/games/${game.id}/give-up`, { round: 1 })
      addresses.push(game.rounds[0]?.picture ?? '', body.rounds[0]?.reveal?.picture ?? '')
    }
    assert.equal(new Set(addresses).size, 60)
  })

  test('equal renders are one file, and their answers are equal but for the request', async () => {
    const answers = new Map<string, Set<string>>()
    for (let n = 0; n < 30; n++) {
      const url = (await createPlayer(world).newGame({ rounds: 1 })).rounds[0]?.picture ?? ''
      const { pictureId = '' } = world.sealer.unseal(url.slice('/renders/'.length, -'.webp'.length)) ?? {}
      const { headers, rawPayload } = await fetchRender(url)
      const { date, 'x-request-id': id, ...others } = headers
      assert.ok(date && id)
      const known = answers.get(pictureId) ?? new Set()
      answers.set(pictureId, known.add(JSON.stringify([others, rawPayload.toString('base64')])))
    }
    assert.deepEqual(
      [...answers.values()].map(({ size }) => size),
      [...answers].map(() => 1),
    )
  })

  test('its headers reveal nothing of the file that it was made from', async () => {
    const game = await createPlayer(world).newGame()
    const { headers } = await fetchRender(game.rounds[0]?.picture ?? '')
    assert.equal(headers['cache-control'], 'public, max-age=31536000, immutable')
    for (const header of ['etag', 'last-modified', 'content-disposition']) assert.equal(headers[header], undefined)
  })

  test('the temporary folder may be deleted at any moment', async () => {
    const game = await createPlayer(world).newGame()
    const url = game.rounds[0]?.picture ?? ''
    const first = await fetchRender(url)
    await rm(join(world.home, 'temp'), { recursive: true })
    const second = await fetchRender(url)
    assert.deepEqual([second.statusCode, second.rawPayload], [200, first.rawPayload])
  })

  test('a token that is altered in any place, or made up, is not found', async () => {
    const game = await createPlayer(world).newGame()
    const url = game.rounds[0]?.picture ?? ''
    const start = '/renders/'.length
    for (let at = start; at < start + 52; at++) {
      const other = url[at] === 'A' ? 'B' : 'A'
      const { statusCode } = await fetchRender(`${url.slice(0, at)}${other}${url.slice(at + 1)}`)
      assert.equal(statusCode, 404, `character ${at - start}`)
    }
    for (const made of ['x.webp', `${'A'.repeat(52)}.webp`, `${'A'.repeat(52)}`, '..%2F..%2Fsecret', '%2e%2e.webp'])
      assert.equal((await fetchRender(`/renders/${made}`)).statusCode, 404, made)
  })

  test('no route reaches the working copies', async () => {
    const [itemId = ''] = world.catalogue.itemIds(null)
    const [pictureId = ''] = world.catalogue.pictureIds(itemId)
    for (const url of [
      `/images/${pictureId}.jpg`,
      `/renders/${pictureId}.jpg`,
      `/renders/..%2fimages%2f${pictureId}.jpg`,
    ])
      assert.equal((await fetchRender(url)).statusCode, 404, url)
  })
})
