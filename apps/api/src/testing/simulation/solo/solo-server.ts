import type { GameView, NewGuess } from '@pd/contract'
import { type Judge, newGame } from '@pd/core'
import type { GameStore } from '@pd/store'
import { type GuessTools, makeGuess } from '../../../solo/make-guess.ts'
import { type GameViewTools, viewGame } from '../../../solo/view-game.ts'

/** What a page of a game for one player may ask of a process; null for a game that it does not have. */
export type SoloServer = {
  begin(player: string): Promise<GameView>
  game(id: string, player: string): Promise<GameView | null>
  /** Undefined for a guess that the rules refuse. */
  guess(id: string, player: string, guess: NewGuess): Promise<GameView | null | undefined>
}

type Tools = {
  readonly store: Pick<GameStore, 'create' | 'find' | 'change'>
  readonly view: Omit<GameViewTools, 'now'>
  readonly verdictOf: Judge
  readonly newId: () => string
}

const ROUNDS = 4

const pictureOf = (n: number) => ({ itemId: `item-${n}`, pictureId: `picture-${n}`, ladder: [3, 4, 6, 8] })

/** The use cases of games of one process, with a catalogue of one picture. */
export const createSoloServer = ({ store, view, verdictOf, newId }: Tools): SoloServer => {
  const tools = {
    store: { games: store },
    catalogue: { current: () => ({ subject: (itemId: string) => ({ itemId, names: [] }) }) },
    matcherOf: () => verdictOf,
    reveals: { settle: (_caller: unknown, changed: unknown) => changed },
    now: Date.now,
    dailyEnded: async () => {},
  } as unknown as GuessTools
  const show = (game: Parameters<typeof viewGame>[0]) => viewGame(game, { ...view, now: Date.now })
  return {
    begin: async (playerId) => {
      const order = { id: newId(), playerId, plan: 'solo', language: 'en', startedAt: Date.now() } as const
      const pictures = Array.from({ length: ROUNDS }, (_, at) => pictureOf(at + 1))
      const game = newGame({ ...order, difficulty: 'normal', packId: null }, pictures)
      await store.create(game)
      return show(game)
    },
    game: async (id, player) => {
      const game = await store.find(id, player)
      return game && show(game)
    },
    guess: async (gameId, player, guess) => {
      const made = await makeGuess({ gameId, caller: { player, address: player } }, guess, tools)
      if (made === null) return null
      return made.ok ? show(made.value.game) : undefined
    },
  }
}
