import { foldIn, type Room } from '@pd/core'
import { isLanguageCode } from '@pd/languages'
import type { AliasStore } from '@pd/store'
import { fitName } from '../../name/fit-name.ts'
import type { Decided } from '../runtime/live-room.ts'

/** What storing aliases needs. */
export type AliasTools = {
  readonly aliases: Pick<AliasStore, 'propose' | 'adopt'>
  /** Whether an alias that a room keeps counts in every game at once, before the operator has seen it. */
  readonly adoptsAliases: boolean
  readonly now: () => number
}

/**
 * Stores the guesses that a host accepted and kept as proposed aliases, in the language of each player or else of the room. Every player can
 * open a room, so they are not adopted unless the settings say so. A text that is not allowed as a player's name is not stored.
 */
export const keepAliases = async (room: Room, decided: Decided, { aliases, adoptsAliases, now }: AliasTools) => {
  for (const event of decided.ok ? decided.value : []) {
    if (event.type !== 'guess_accepted' || !event.kept) continue
    const round = room.rounds.at(-1)
    const made = round?.attempts.get(event.player)?.guesses[event.guess]
    const language = isLanguageCode(made?.language) ? made.language : room.settings.language
    const text = fitName(made?.text ?? '', language)
    if (!round || round.plan.guest || text === null) continue
    const alias = { itemId: round.plan.itemId, locale: language, text, folded: foldIn(text, language) }
    await aliases.propose(alias, now())
    if (adoptsAliases) await aliases.adopt(alias)
  }
}
