import { type Game, nextRound, PLANS, type RoundDraw, wantsRound } from '@pd/core'
import { drawPicture, type NewGameTools } from './new-game.ts'

/** A picture of an item that the game has not had; null where there is no other. */
const drawNext = async (game: Game, tools: NewGameTools): Promise<RoundDraw | null> => {
  const { playerId, packId, plan, rounds } = game
  const { store, catalogue, random } = tools
  const withheld = await tools.withheld()
  const had = new Set(rounds.map(({ itemId }) => itemId))
  const candidates = catalogue.itemIds(packId).filter((itemId) => !withheld.has(itemId) && !had.has(itemId))
  const drawn = PLANS[plan].draw({ candidates, seen: await store.games.seenItems(playerId), random }, 1)
  const [itemId] = drawn.ok ? drawn.value : []
  return itemId === undefined ? null : drawPicture(itemId, { ...game, candidates }, tools)
}

/** The game with its next picture, if it waits for one and there is one. */
export const continueGame = async (game: Game, tools: NewGameTools): Promise<Game> => {
  const { store, now } = tools
  if (!wantsRound(game, now())) return game
  const picture = await drawNext(game, tools)
  if (picture === null) return game
  const add = (current: Game) => (wantsRound(current, now()) ? nextRound(current, picture) : null)
  return (await store.games.extend(game, add)) ?? game
}
