import { type HintKind, hintTexts, type RoomSettings } from '@pd/core'
import type { Subject } from '@pd/store'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { inLanguage, nameOf } from '../../solo/view-game.ts'
import { planOf } from './guess-route.ts'
import type { RoomReplies } from './room-replies.ts'
import type { RoomTools } from './room-tools.ts'

type Tools = Pick<RoomTools, 'view'> & { readonly replies: RoomReplies }

type Asked = { readonly kind: HintKind; readonly language?: string | undefined }

/** What a hint says of an item: in the player's language where it has a name in it, else in the room's. */
const textsFor = (subject: Subject, { kind, language }: Asked, settings: Pick<RoomSettings, 'language'>) => {
  const spoken = language !== undefined && subject.shownNames.has(language) ? language : settings.language
  return hintTexts(
    { hints: [kind] },
    { name: nameOf(subject, spoken), category: inLanguage(subject.pack.titles, spoken) },
  )
}

/** Makes the handler of hints; the log has what each said, so that it says the same after a restart and in every process. */
export const createHintRoute =
  ({ view, replies }: Tools): Handlers['hintInRoom'] =>
  async ({ live, player, body }) => {
    const { round, kind } = body
    const plan = await planOf(live, round)
    if (!plan) return refuseWith('round_not_current')
    const subject = await view.catalogue.subject(plan.itemId, plan.pictureId)
    if (!subject) throw new Error(`the item ${plan.itemId} of a round is missing`)
    const texts = textsFor(subject, body, live.room().settings)
    return replies.own({ live, player }, await live.send({ type: 'hint', player, round, kind, texts }))
  }
