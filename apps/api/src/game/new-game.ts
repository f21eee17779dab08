import { type LiveCatalogue, newId } from '@pd/catalogue'
import type { NewGame } from '@pd/contract'
import { type Game, newGame, ok, PLANS, type Result, type RoundPicture } from '@pd/core'
import { variantCount } from '@pd/pictures'
import type { Store } from '@pd/store'
import { pick } from '../pick.ts'

export type NewGameTools = {
  readonly store: Pick<Store, 'games'>
  readonly catalogue: LiveCatalogue
  readonly dice: () => number
  readonly now: () => number
}

/** One of the item's pictures; null when it lost them all since it was drawn. */
const drawPicture = async (itemId: string, { catalogue, dice }: NewGameTools): Promise<RoundPicture | null> => {
  const pictureId = pick(catalogue.pictureIds(itemId), dice)
  const subject = pictureId && (await catalogue.subject(itemId, pictureId))
  return subject ? { itemId, pictureId, variant: Math.floor(dice() * variantCount), ladder: subject.pack.ladder } : null
}

/** Draws the items by the game's plan, keeps the game and gives it; refuses when the pack has no items. */
export const startGame = async (order: NewGame, playerId: string, tools: NewGameTools): Promise<Result<Game>> => {
  const { store, catalogue, dice, now } = tools
  const plan = PLANS[order.mode]
  const packId = order.pack ?? null
  const candidates = catalogue.itemIds(packId)
  const met = await store.games.metItems(playerId)
  const drawn = plan.draw({ candidates, met, random: dice }, order.rounds ?? plan.rounds)
  if (!drawn.ok) return drawn
  const pictures = await Promise.all(drawn.value.map((itemId) => drawPicture(itemId, tools)))
  const game = newGame(
    {
      id: newId(),
      playerId,
      plan: order.mode,
      difficulty: order.difficulty ?? 'normal',
      language: order.language ?? 'en',
      packId,
      startedAt: now(),
    },
    pictures.filter((picture) => picture !== null),
  )
  await store.games.create(game)
  return ok(game)
}
