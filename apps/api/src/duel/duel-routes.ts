import { newId } from '@pd/catalogue'
import { canChallenge, duelGame, MAX_DUELISTS, ok } from '@pd/core'
import type { DuelStore, GameStore } from '@pd/store'
import type { Handlers } from '../endpoints/handler.ts'
import { type Outcome, refuseWith } from '../endpoints/outcome.ts'
import { fitName } from '../name/fit-name.ts'
import { createNameCheck } from '../name/name-check.ts'
import { type GameViewTools, viewGame } from '../solo/view-game.ts'
import type { Metrics } from '../telemetry/metrics/metrics.ts'
import { type AskedDuel, viewDuel } from './view-duel.ts'

/** What the endpoints of duels need. */
export type DuelTools = {
  readonly duels: DuelStore
  readonly games: Pick<GameStore, 'find'>
  readonly view: GameViewTools
  readonly now: () => number
  readonly metrics: Pick<Metrics, 'gameStarted'>
}

/** A name that others may see; null where the player gave none. */
const readName = (typed: string | undefined, language: string): Outcome<string | null, 'name_not_allowed'> => {
  if (typed === undefined) return ok(null)
  const name = fitName(typed, language)
  return name === null ? refuseWith('name_not_allowed') : ok(name)
}

/** The same pictures for a friend, in the same order, compared at the end. */
export const duelRoutes = (tools: DuelTools): Pick<Handlers, 'challenge' | 'duelOfGame' | 'duel' | 'joinDuel'> => {
  const { duels, games, view, now, metrics } = tools
  const shown = { view, checkName: createNameCheck(view) }
  const findDuel = async (id: string, player: string | null): Promise<AskedDuel | null> => {
    const [first, ...others] = await duels.find(id)
    return first ? { id, duelists: [first, ...others], player } : null
  }
  return {
    challenge: async ({ params, player, body }) => {
      const game = await games.find(params.id, player)
      if (!game) return refuseWith('game_not_found')
      if (!canChallenge(game)) return refuseWith('no_duel')
      const name = readName(body.name, game.language)
      if (!name.ok) return name
      const duel = await findDuel(await duels.open({ id: newId(), name: name.value, game }), player)
      return duel ? ok(viewDuel(duel, shown)) : refuseWith('game_not_found')
    },

    duelOfGame: async ({ params, player }) => {
      const game = await games.find(params.id, player)
      if (!game) return refuseWith('game_not_found')
      const id = await duels.of(game.id)
      const duel = id === null ? null : await findDuel(id, player)
      return ok({ duel: duel && viewDuel(duel, shown) })
    },

    duel: async ({ params, player }) => {
      const duel = await findDuel(params.id, player)
      return duel ? ok(viewDuel(duel, shown)) : refuseWith('duel_not_found')
    },

    joinDuel: async ({ params, body, startSession }) => {
      const playerId = startSession()
      const duel = await findDuel(params.id, playerId)
      if (!duel) return refuseWith('duel_not_found')
      const language = body.language ?? 'en'
      const name = readName(body.name, language)
      if (!name.ok) return name
      const game = duelGame({ id: newId(), playerId, language, startedAt: now() }, duel.duelists[0].game)
      const joined = await duels.join({ id: duel.id, name: name.value, game }, MAX_DUELISTS)
      if (joined === null) return refuseWith('duel_full')
      if (joined.id === game.id) metrics.gameStarted(game.plan)
      return ok(await viewGame(joined, view))
    },
  }
}
