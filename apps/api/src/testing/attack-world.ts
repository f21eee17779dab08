import assert from 'node:assert/strict'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { GameView, ItemPage, RoundView } from '@pd/contract'
import { starterPacks } from '@pd/testing/starter-items'
import { drawTestCard } from '@pd/testing/test-card'
import { createPlayer, openTestApp, type TestApp } from './test-app.ts'

/** Writes a pack with the names of the first items of the starter collection, and a card for each. */
const putStarterNames = (most: number) => async (folder: string) => {
  const items = starterPacks.flatMap((pack) => pack.items).slice(0, most)
  await mkdir(join(folder, 'things'), { recursive: true })
  for (const at of items.keys())
    await writeFile(join(folder, 'things', `thing-${at}.png`), await drawTestCard(at + 1, 64, 48))
  const named = items.map(({ names, aliases }, at) => [`thing-${at}`, { names, aliases }])
  const about = { licence: 'CC0', credit: 'Nobody', language: 'en', ladder: 'art', items: Object.fromEntries(named) }
  await writeFile(join(folder, 'things', 'pack.json'), JSON.stringify(about))
}

/** An API with limits, whose catalogue has the names of a number of items of the starter collection. */
export const openAttackWorld = async (items: number, random = Math.random): Promise<TestApp> => {
  const world = await openTestApp({ requestsPerMinute: 1_000_000, pictures: putStarterNames(items), random })
  assert.equal(world.catalogue.itemIds(null).length, items)
  return world
}

/** The names of all items, page by page, as any caller gets them. */
export const listNames = async (world: TestApp): Promise<string[]> => {
  const found: string[] = []
  for (let next: string | null = ''; next !== null; ) {
    const { body }: { body: ItemPage } = await createPlayer(world).get(`/items?limit=200${next && `&after=${next}`}`)
    found.push(...body.items.map(({ name }) => name))
    next = body.next
  }
  return found
}

/** The round that a game is at. */
export const roundOf = (game: GameView): RoundView => game.rounds.at(-1) ?? assert.fail('the game has no round')

/** The name of the item of a round, which only the server knows. */
export const answerOf = ({ sealer, catalogue }: TestApp, { picture }: Pick<RoundView, 'picture'>): string => {
  const { pictureId = '' } = sealer.unseal(picture.slice('/renders/'.length, -'.webp'.length)) ?? {}
  const snapshot = catalogue.current()
  const itemId = snapshot.itemIds(null).find((id) => snapshot.pictureIds(id).includes(pictureId)) ?? ''
  return snapshot.subject(itemId, pictureId)?.shownNames.get('en') ?? assert.fail('no item has this picture')
}
