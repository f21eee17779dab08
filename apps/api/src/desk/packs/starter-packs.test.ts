import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { before, describe, test } from 'node:test'
import { importSource, openFolder, STARTER } from '@pd/catalogue'
import type { DeskPack, DeskPacks, PackList } from '@pd/contract'
import { setUp } from '@pd/testing/set-up'
import { drawTestCard } from '@pd/testing/test-card'
import { addAccount, openSession } from '../../testing/desk-accounts.ts'
import { openTestApp } from '../../testing/test-app.ts'

const NAMES = ['apple', 'pear', 'cherry', 'lemon']

describe('a pack of the starter collection', () => {
  const world = setUp(openTestApp)
  let headers: Record<string, string>
  let folder: string
  before(async () => {
    folder = join(world.home, 'shipped')
    await mkdir(join(folder, 'fruit'), { recursive: true })
    for (const [seed, name] of NAMES.entries())
      await writeFile(join(folder, 'fruit', `${name}.png`), await drawTestCard(seed + 20))
    await writeFile(join(folder, 'fruit', 'pack.json'), JSON.stringify({ title: 'Fruit', language: 'en' }))
    await start()
    await addAccount(world, { name: 'ann', role: 'curator', password: 'a long password' })
    headers = await openSession(world, 'ann')
  })

  /** What each start does with the collection that comes with the game. */
  const start = async (): Promise<void> => {
    const tools = { imports: world.store.imports, images: world.images, fileOf: () => null, now: Date.now }
    await importSource({ ...(await openFolder(folder)), name: STARTER }, tools)
    await world.catalogue.refresh()
  }
  const get = async <T>(url: string) => (await world.app.inject({ url, headers })).json() as T
  const fruit = async (): Promise<DeskPack> =>
    (await get<DeskPacks>('/desk/packs')).packs.find(({ from }) => from === 'starter') ?? assert.fail('no starter')
  const change = async (visibility: DeskPack['visibility']): Promise<void> => {
    const url = `/desk/packs/${(await fruit()).id}`
    const { statusCode } = await world.app.inject({ method: 'POST', url, headers, payload: { visibility } })
    assert.equal(statusCode, 200)
    await world.catalogue.refresh()
  }
  const offered = async () => (await get<PackList>('/packs?lang=en')).packs.map(({ title }) => title)
  const newGame = async (pack: string) => {
    const payload = { plan: 'solo', rounds: NAMES.length, pack }
    return (await world.app.inject({ method: 'POST', url: '/games', payload })).statusCode
  }

  for (const out of ['hidden', 'removed'] as const)
    test(`is ${out} at the desk for good, whatever later starts import, until a curator brings it back`, async () => {
      const { id } = await fruit()
      assert.deepEqual([await offered(), await newGame(id)], [['Animals', 'Fruit'], 201])
      await change(out)
      for (const _ of ['at once', 'after the next start']) {
        assert.deepEqual([await offered(), (await fruit()).visibility], [['Animals'], out])
        assert.equal(await newGame(id), 409)
        assert.equal(world.catalogue.itemIds(null).length, 7)
        await start()
      }
      await change('public')
      // a removed pack gave up its pictures, which come back with a start
      if (out === 'removed') await start()
      assert.deepEqual([await offered(), await newGame(id)], [['Animals', 'Fruit'], 201])
    })
})
