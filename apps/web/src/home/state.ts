import type { GameSummary, PackList } from '@pd/contract/client'
import { computed, signal } from '@preact/signals'
import type { ProblemCode } from '../game/state.ts'

/** What the home page knows: the packs with their cover, and a game to go on with. */
export const createHome = () => {
  const packs = signal<PackList | undefined>(undefined)
  const games = signal<readonly GameSummary[]>([])
  const trouble = signal<ProblemCode | undefined>(undefined)
  const unfinished = computed(() => games.value.find(({ state }) => state === 'playing'))
  const progress = computed(() => packs.value && countFound(packs.value))
  return { packs, games, trouble, unfinished, progress }
}
export type Home = ReturnType<typeof createHome>

export const countFound = ({ packs }: PackList) => ({
  found: packs.reduce((sum, { found }) => sum + found, 0),
  n: packs.reduce((sum, { items }) => sum + items, 0),
})
