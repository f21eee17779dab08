import type { GameSummary } from '@pd/contract/client'
import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../game/state.ts'
import { countFound, type FoundPacks } from '../packs/load-packs.ts'

/** What the home page knows: the packs with their cover, and a game to go on with. */
export const createHome = () => {
  const packs = signal<FoundPacks | undefined>(undefined)
  const games = signal<readonly GameSummary[]>([])
  const trouble = signal<ProblemCode | undefined>(undefined)
  const unfinished = computed(() => games.value.find(({ state }) => state === 'playing'))
  const progress = computed(() => packs.value && countFound(packs.value))
  return { packs, games, trouble, unfinished, progress }
}
export type Home = ReturnType<typeof createHome>
