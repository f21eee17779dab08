import type { DailyView, GameSummary } from '@pd/contract/client'
import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
import { countFound, type FoundPacks } from '../../catalogue/load-packs.ts'

/** The state of the home page; `expectsGame` reserves room for a game to continue until the games are loaded. */
export const createHome = (expectsGame = false) => {
  const packs = signal<FoundPacks | undefined>(undefined)
  const games = signal<readonly GameSummary[] | undefined>(undefined)
  /** Today's daily; null where the server has none. */
  const daily = signal<DailyView | null | undefined>(undefined)
  const trouble = signal<ProblemCode | undefined>(undefined)
  const unfinished = computed(() => games.value?.find(({ state }) => state === 'playing'))
  const progress = computed(() => packs.value && countFound(packs.value))
  const isGameExpected = computed(() => expectsGame && games.value === undefined)
  return { packs, games, daily, trouble, unfinished, isGameExpected, progress }
}
export type Home = ReturnType<typeof createHome>
