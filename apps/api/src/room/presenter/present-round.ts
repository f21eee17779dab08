import type { RoomRoundView } from '@pd/contract'
import { type Room, type RoomRound, type RoundPlan, type RoundView, roundClock } from '@pd/core'
import { frameOf } from '@pd/pictures'
import type { Subject } from '@pd/store'
import { revealOf, type ViewTools } from '../../game/view-game.ts'

/** A round and what everybody may see of it at a moment. */
type Presented = { readonly room: Room; readonly round: RoomRound; readonly view: RoundView; readonly now: number }

/** Presents rounds; looks up once what each is about. */
export const createRoundPresenter = ({
  catalogue,
  paths,
}: ViewTools): ((presented: Presented) => Promise<RoomRoundView>) => {
  const subjects = new WeakMap<RoundPlan, Promise<Subject | null>>()

  const subjectOf = async (plan: RoundPlan): Promise<Subject> => {
    const lookup = subjects.get(plan) ?? catalogue.subject(plan.itemId, plan.pictureId)
    subjects.set(plan, lookup)
    lookup.catch(() => subjects.delete(plan))
    const subject = await lookup
    if (!subject) throw new Error(`a round is about ${plan.itemId}, which is lost`)
    return subject
  }

  return async ({ room, round, view, now }) => {
    const subject = await subjectOf(round.plan)
    const { pictureId, cells, variant } = view.picture
    const { number, phase, level, levels, foundBy, reveal } = view
    return {
      number,
      phase,
      level,
      levels,
      foundBy,
      cells,
      frame: frameOf(subject.picture.width, subject.picture.height),
      picture: cells === null ? paths.full(pictureId) : paths.level(pictureId, cells, variant),
      choices: view.choices && [...view.choices],
      levelEndsAt: roundClock.levelEndsAt(round.clock, now),
      levelMs: roundClock.levelLengthMs(round.clock, now),
      reason: reveal?.reason ?? null,
      reveal: reveal && revealOf(subject, room.settings.language, paths),
    }
  }
}
