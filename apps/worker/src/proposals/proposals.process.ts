import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeEach, describe, test } from 'node:test'
import type { Store } from '@pd/store'
import { work } from '@pd/testing/process/worker-process'
import { setUpEach } from '@pd/testing/set-up'
import { game, round } from '@pd/testing/store/stock'
import { openFixture } from '../testing/test-fixture.ts'

const PLAYERS = ['ann', 'bob', 'cleo', 'dan', 'eve']

/** Keeps a game of each player, with the text as a wrong guess at the item. */
const missOften = async (store: Store, itemId: string, text: string): Promise<void> => {
  const [item] = (await store.catalogue.itemsAfter('', 9)).filter(({ id }) => id === itemId)
  const open = { ...round(1, itemId), pictureId: item?.pictures[0]?.id ?? '' }
  for (const player of PLAYERS) {
    const id = `game of ${player}`
    await store.games.create({ ...game(id, player, Date.now()), rounds: [open] })
    const guess = { text, verdict: 'wrong', level: 1 } as const
    await store.games.change({ id, playerId: player, now: 1 }, () => ({
      ok: true,
      value: { ...open, guesses: [guess] },
    }))
  }
}

describe('the catalogue of a night', () => {
  const fixture = setUpEach(openFixture)
  let itemId: string
  beforeEach(async () => {
    await fixture.card('cat.png', 1)
    await fixture.importAll()
    itemId = await fixture.withStore(async ({ catalogue }) => (await catalogue.itemsAfter('', 1))[0]?.id ?? '')
  })

  const writeCatalogue = async () => {
    assert.equal((await work(['--data', fixture.data.root])).code, 0)
    return JSON.parse(await readFile(join(fixture.data.root, 'catalog.json'), 'utf8'))
  }

  test('has the answers that rooms accepted, as proposals for the pack', async () => {
    await fixture.withStore(({ aliases }) =>
      aliases.propose({ itemId, locale: 'en', text: 'Moggy', folded: 'moggy' }, 0),
    )
    const { proposals } = await writeCatalogue()
    const firstAt = '1970-01-01T00:00:00.000Z'
    assert.deepEqual(proposals, [{ item: itemId, locale: 'en', name: 'Moggy', rooms: 1, firstAt, adopted: false }])
  })

  test('has what five players typed and were not right with', async () => {
    await fixture.withStore((store) => missOften(store, itemId, 'Mouser'))
    const { missing } = await writeCatalogue()
    assert.deepEqual(missing, [{ item: itemId, locale: 'fr', name: 'mouser', players: 5, nameOf: [] }])
  })
})
