import type { DuelPlayer, DuelView } from '@pd/contract/client'
import { signal } from '@preact/signals'
import type { ProblemCode } from '../../../app/problem.ts'
import type { Say } from '../../../app/words/say.ts'

/** The duel of a game, or of a link; `view` is null for a game without one, and undefined until that is known. */
export const createDuel = () => ({
  view: signal<DuelView | null | undefined>(undefined),
  busy: signal(false),
  trouble: signal<ProblemCode | undefined>(undefined),
})
export type Duel = ReturnType<typeof createDuel>

/** What a player is called on the page. */
export const nameIn = (say: Say, players: readonly DuelPlayer[], player: DuelPlayer): string =>
  player.isYou ? say('duel.you') : (player.name ?? say('duel.player', { n: players.indexOf(player) + 1 }))

/** All players: those who have finished by their points, then those who still play. */
export const ranked = ({ players }: Pick<DuelView, 'players'>): DuelPlayer[] =>
  players.toSorted((a, b) => (b.score ?? -1) - (a.score ?? -1))

/** With whom the reader is compared: the best of the others who have finished. */
export const rivalIn = (duel: Pick<DuelView, 'players'>): DuelPlayer | undefined =>
  ranked(duel).find(({ isYou, state }) => !isYou && state === 'finished')

/** How the reader stands; undefined until another player has finished. */
export const standingIn = (duel: Pick<DuelView, 'players'>): 'won' | 'lost' | 'drawn' | undefined => {
  const rival = rivalIn(duel)?.score ?? undefined
  const own = duel.players.find(({ isYou }) => isYou)?.score ?? undefined
  if (rival === undefined || own === undefined) return undefined
  return own === rival ? 'drawn' : own > rival ? 'won' : 'lost'
}
