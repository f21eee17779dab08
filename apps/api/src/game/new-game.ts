import { newId } from '@pd/catalogue'
import type { NewGame } from '@pd/contract'
import { DEFAULT_ROUNDS, drawItems, firstLevel, type Game, ok, type Result, type Round } from '@pd/core'
import { variantCount } from '@pd/pictures'
import type { Store } from '@pd/store'
import { pick } from '../pick.ts'

export type NewGameTools = {
  readonly store: Pick<Store, 'games' | 'catalogue'>
  readonly dice: () => number
  readonly now: () => number
}

/** One round about one of the item's pictures; null when it lost them all since it was drawn. */
const openRoundOn = async (
  itemId: string,
  number: number,
  level: number,
  tools: NewGameTools,
): Promise<Round | null> => {
  const { store, dice } = tools
  const pictureId = pick(await store.catalogue.pictureIds(itemId), dice)
  const subject = pictureId && (await store.catalogue.subject(itemId, pictureId))
  if (!subject) return null
  return {
    number,
    itemId,
    pictureId,
    variant: Math.floor(dice() * variantCount),
    ladder: subject.pack.ladder,
    level: Math.min(level, subject.pack.ladder.length),
    guesses: [],
    hints: [],
    outcome: null,
    points: 0,
  }
}

/** Draws the items, keeps the game and gives it; refuses when the pack has no items. */
export const startGame = async (order: NewGame, playerId: string, tools: NewGameTools): Promise<Result<Game>> => {
  const { store, dice, now } = tools
  const difficulty = order.difficulty ?? 'normal'
  const packId = order.pack ?? null
  const candidates = await store.catalogue.itemIds(packId)
  const met = await store.games.metItems(playerId)
  const ranks = new Map(met.map(({ itemId, gameStartedAt }) => [itemId, gameStartedAt]))
  const deck = { candidates, ranks, latest: met.at(-1)?.itemId }
  const drawn = drawItems(deck, order.rounds ?? DEFAULT_ROUNDS, dice)
  if (!drawn.ok) return drawn
  const rounds = await Promise.all(
    drawn.value.map((itemId, at) => openRoundOn(itemId, at + 1, firstLevel(difficulty), tools)),
  )
  const game: Game = {
    id: newId(),
    playerId,
    mode: order.mode,
    difficulty,
    language: order.language ?? 'en',
    packId,
    startedAt: now(),
    rounds: rounds.filter((round) => round !== null),
  }
  await store.games.create(game)
  return ok(game)
}
