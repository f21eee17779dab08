import assert from 'node:assert/strict'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { createPlayer, openTestApp, type TestApp } from '../testing/test-app.ts'

/** The pixels of a lossless WebP, from its header (RFC 9649, section 3.4). */
const sizeOf = (webp: Buffer): [number, number] => {
  assert.equal(webp.toString('latin1', 12, 16), 'VP8L')
  const bits = webp.readUInt32LE(21)
  return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1]
}

describe('renders', () => {
  let world: TestApp
  before(async () => {
    world = await openTestApp()
  })
  after(() => world.close())

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

  test('its headers tell nothing of the file that it was made from', async () => {
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
    for (let at = start; at < start + 40; at++) {
      const other = url[at] === 'A' ? 'B' : 'A'
      const { statusCode } = await fetchRender(`${url.slice(0, at)}${other}${url.slice(at + 1)}`)
      assert.equal(statusCode, 404, `character ${at - start}`)
    }
    for (const made of ['x.webp', `${'A'.repeat(40)}.webp`, `${'A'.repeat(40)}`, '..%2F..%2Fsecret', '%2e%2e.webp'])
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
