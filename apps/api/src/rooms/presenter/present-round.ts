import type { RoomRoundView } from '@pd/contract'
import { type Room, type RoomRound, type RoundPlan, type RoundView, roundClock } from '@pd/core'
import { frameOf } from '@pd/pictures'
import type { Subject } from '@pd/store'
import { revealOf, type ViewTools } from '../../solo/view-game.ts'

/** A round of the room of an id, and what all may see of it at a moment. */
type Presented = {
  readonly id: string
  readonly room: Room
  readonly round: RoomRound
  readonly view: RoundView
  readonly now: number
}

/** Makes the presenter of rounds; it looks up the item of each once. */
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
    if (!subject) throw new Error(`the item ${plan.itemId} of a round is missing`)
    return subject
  }

  return async ({ id, room, round, view, now }) => {
    const subject = await subjectOf(round.plan)
    const { pictureId, cells } = view.picture
    const roundPaths = view.guest ? paths.guest(id, `round ${view.number}`) : paths.round(id, view.number)
    const { number, phase, level, levels, foundBy, answeredBy, reveal, first, guest } = view
    return {
      number,
      phase,
      level,
      levels,
      foundBy,
      answeredBy,
      cells,
      frame: frameOf(subject.picture.width, subject.picture.height),
      picture: cells === null ? roundPaths.full(pictureId) : roundPaths.level(pictureId, cells),
      choices: view.choices && [...view.choices],
      levelEndsAt: roundClock.levelEndsAt(round.clock, now),
      levelMs: roundClock.levelLengthMs(round.clock, now),
      reason: reveal?.reason ?? null,
      reveal: reveal && revealOf(subject, room.settings.language, roundPaths),
      names: reveal && Object.fromEntries(subject.shownNames),
      first: first && { ...first },
      guest: guest && { ...guest },
    }
  }
}
