import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { GameView, RoomView } from '@pd/contract'
import { MARK, putMarkedPictures } from '@pd/testing/marked-pictures'
import { setUp } from '@pd/testing/set-up'
import { roundOf } from '../testing/attack-world.ts'
import { createPlayer, openTestApp } from '../testing/test-app.ts'

const MARKS = [Buffer.from(MARK), Buffer.from(MARK, 'utf16le'), Buffer.from(MARK, 'utf16le').swap16()]

/** The names of the chunks of a WebP. */
const chunksOf = (webp: Buffer): string[] => {
  const names: string[] = []
  for (let at = 12; at + 8 <= webp.length; at += 8 + webp.readUInt32LE(at + 4) + (webp.readUInt32LE(at + 4) % 2))
    names.push(webp.toString('latin1', at, at + 4))
  return names
}

describe('what cameras and programs write into pictures', () => {
  const world = setUp(() =>
    openTestApp({
      pictures: async (folder) => {
        files = await putMarkedPictures(folder)
      },
    }),
  )
  let files: readonly string[]

  /** All that was said, and the addresses of pictures within it. */
  const createReader = () => {
    const player = createPlayer(world)
    const addresses = new Set<string>()
    const read = async (method: 'GET' | 'POST', url: string, payload?: object): Promise<string> => {
      const headers = { cookie: player.cookie() }
      const { body, rawPayload } = await world.app.inject({ method, url, headers, ...(payload && { payload }) })
      for (const mark of MARKS) assert.ok(!rawPayload.includes(mark), url)
      for (const [address] of body.matchAll(/\/renders\/[\w-]+\.webp/g)) addresses.add(address)
      return body
    }
    return { player, addresses, read }
  }

  test('is in no picture of any level, and in no answer', async (t) => {
    const { player, addresses, read } = createReader()
    let game: GameView = await player.newGame({ rounds: files.length })
    for (let round = 1; round <= files.length; round++) {
      for (let level = 1; level < roundOf(game).levels; level++) {
        addresses.add(roundOf(game).picture)
        game = JSON.parse(await read('POST', `/games/${game.id}/sharpen`, { round, level }))
        // the next round comes with the closed one
        if (game.rounds.length > round) break
      }
    }
    const { code } = (await player.post<RoomView>('/rooms', { rounds: 1 })).body
    await read('POST', `/rooms/${code}/host`, { do: 'next' })
    const paths = ['', '?as=screen', '/results', '/results.json', '/results.csv'].map((end) => `/rooms/${code}${end}`)
    for (const url of [...paths, '/packs', '/items?limit=200', '/found', '/found/items', '/games', `/games/${game.id}`])
      await read('GET', url)
    for (const address of addresses) {
      const { rawPayload } = await world.app.inject({ url: address })
      for (const mark of MARKS) assert.ok(!rawPayload.includes(mark), address)
      assert.ok(
        chunksOf(rawPayload).every((name) => ['VP8X', 'VP8 ', 'VP8L', 'ALPH'].includes(name)),
        chunksOf(rawPayload).join(),
      )
    }
    t.diagnostic(`${addresses.size} pictures`)
    assert.ok(addresses.size > files.length * 6)
  })
})
