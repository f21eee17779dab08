import { type LiveCatalogue, newId } from '@pd/catalogue'
import type { NewGame } from '@pd/contract'
import {
  type Game,
  modeOfGame,
  NEW_RATING,
  nearLevel,
  newGame,
  ok,
  PLANS,
  type Result,
  type RoundDraw,
  type SeenItem,
} from '@pd/core'
import type { Store } from '@pd/store'
import { drawOffer, drawSubject } from '../catalogue/draw-offer.ts'
import type { ItemRatings } from '../ratings/item-ratings.ts'

/** What starting a game needs; `random` gives numbers in [0, 1). */
export type NewGameTools = {
  readonly store: Pick<Store, 'games' | 'ratings'>
  readonly catalogue: LiveCatalogue
  /** The items that wait for their day as a daily. */
  readonly withheld: () => Promise<ReadonlySet<string>>
  readonly ratings: Pick<ItemRatings, 'of'>
  readonly random: () => number
  readonly now: () => number
}

/** What a round is drawn for. */
export type DrawnFor = Pick<Game, 'plan' | 'language'> & {
  /** The items that the names of a choice may be of. */
  readonly candidates: readonly string[]
}

/** A picture of the item, with names to choose from where the plan has it so; null when the item lost its pictures since it was drawn. */
export const drawPicture = async (
  itemId: string,
  { plan, language, candidates }: DrawnFor,
  tools: NewGameTools,
): Promise<RoundDraw | null> => {
  const subject = await drawSubject(itemId, tools)
  if (!subject) return null
  const choices = await drawOffer(subject, { mode: modeOfGame({ plan }), language, candidates }, tools)
  return { itemId, pictureId: subject.picture.id, ladder: subject.pack.ladder, choices }
}

type Search = { readonly playerId: string; readonly seen: readonly SeenItem[]; readonly rounds: number }

/** Those of the items that are near the level of the player. */
const chooseNear = async (
  itemIds: readonly string[],
  { playerId, seen, rounds }: Search,
  { store, ratings }: NewGameTools,
): Promise<string[]> => {
  const known = new Set(seen.map(({ itemId }) => itemId))
  return nearLevel(itemIds, {
    player: ((await store.ratings.player(playerId)) ?? NEW_RATING).value,
    ratingOf: (itemId) => ratings.of(itemId)?.value,
    isSeen: (itemId) => known.has(itemId),
    rounds,
  })
}

/** Draws the items by the game's plan, stores the game and returns it; refuses when the pack has no items. */
export const startGame = async (order: NewGame, playerId: string, tools: NewGameTools): Promise<Result<Game>> => {
  const { store, catalogue, random, now } = tools
  const withheld = await tools.withheld()
  const plan = PLANS[order.plan]
  const packId = order.pack ?? null
  const inPlay = catalogue.itemIds(packId).filter((itemId) => !withheld.has(itemId))
  const seen = await store.games.seenItems(playerId)
  const rounds = plan.limit === null ? (order.rounds ?? plan.rounds) : plan.rounds
  const candidates =
    order.near && plan.limit === null ? await chooseNear(inPlay, { playerId, seen, rounds }, tools) : inPlay
  const drawn = plan.draw({ candidates, seen, random }, rounds)
  if (!drawn.ok) return drawn
  const language = order.language ?? 'en'
  const draw = (itemId: string) => drawPicture(itemId, { plan: order.plan, language, candidates: inPlay }, tools)
  const pictures = await Promise.all(drawn.value.map(draw))
  const game = newGame(
    {
      id: newId(),
      playerId,
      plan: order.plan,
      difficulty: order.difficulty ?? 'normal',
      language,
      packId,
      startedAt: now(),
    },
    pictures.filter((picture) => picture !== null),
  )
  await store.games.create(game)
  return ok(game)
}
