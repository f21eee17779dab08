import { foldIn, type Room } from '@pd/core'
import type { AliasStore } from '@pd/store'
import { fitName } from '../name/fit-name.ts'
import type { Outcome } from './live-room.ts'

export type AliasTools = {
  readonly aliases: Pick<AliasStore, 'propose' | 'adopt'>
  /** Whether what a room keeps plays everywhere at once, unseen by the operator. */
  readonly adoptsAliases: boolean
  readonly now: () => number
}

/**
 * Keeps what a host took for right and had the room remember: as a proposal, since anybody may open a room. What nobody should be called
 * no item is.
 */
export const keepAliases = async (room: Room, outcome: Outcome, { aliases, adoptsAliases, now }: AliasTools) => {
  for (const event of outcome.ok ? outcome.value : []) {
    if (event.type !== 'guess_accepted' || !event.kept) continue
    const round = room.rounds.at(-1)
    const said = round?.attempts.get(event.player)?.guesses[event.guess]?.text ?? ''
    const { language } = room.settings
    const text = fitName(said, language)
    if (!round || text === null) continue
    const alias = { itemId: round.plan.itemId, locale: language, text, folded: foldIn(text, language) }
    await aliases.propose(alias, now())
    if (adoptsAliases) await aliases.adopt(alias)
  }
}
