import {
  type ChapterPlan,
  isAtPodium,
  isNextRoundDue,
  nextChapterOf,
  type Room,
  type RoomCommand,
  type RoundPlan,
} from '@pd/core'
import type { RoomReveals } from '../round/room-reveals.ts'
import type { LiveRoom } from './live-room.ts'

/** Draws the next round of a room; null when there is no item to draw. */
export type DrawNextRound = (room: Room) => Promise<RoundPlan | null>

/** The first round of a chapter, and the players in whose names an item of its pack can be read, where that is another pack. */
type DrawnChapter = { readonly plan: RoundPlan; readonly namesItem?: readonly string[] }

/** Draws the first round of the next chapter; null when its pack has no items. */
export type DrawChapter = (room: Room, chapter: ChapterPlan) => Promise<DrawnChapter | null>

/** What the clock of a room needs. */
export type AdvanceTools = {
  readonly drawRound: DrawNextRound
  readonly drawChapter: DrawChapter
  readonly reveals: Pick<RoomReveals, 'covers' | 'opened'>
}

type NextRound = Extract<RoomCommand, { type: 'prepare' | 'again' }>

/** The next round of a room, or the first one of its next chapter; null when there is no item to draw. */
const drawNext = async (room: Room, { drawRound, drawChapter }: AdvanceTools): Promise<NextRound | null> => {
  const chapter = isAtPodium(room) ? nextChapterOf(room) : null
  if (chapter) {
    const drawn = await drawChapter(room, chapter)
    return drawn && { type: 'again', by: null, chapter, ...drawn }
  }
  const plan = await drawRound(room)
  return plan && { type: 'prepare', by: null, plan }
}

/** Does what is due in a room: prepares its next round, or lets the rules decide what the time has brought about. */
export const advanceRoom = async (room: LiveRoom, tools: AdvanceTools): Promise<void> => {
  if (!isNextRoundDue(room.room(), room.now())) return void (await room.send({ type: 'tick' }))
  const { reveals } = tools
  const next = await drawNext(room.room(), tools)
  if (!next) throw new Error('there is no picture for the next round')
  const round = { roomId: room.record.id, itemId: next.plan.itemId }
  const isGuest = next.plan.guest !== undefined
  if (!isGuest && !reveals.covers(round))
    throw new Error('the address that steers the room was shown its share of solutions')
  const decided = await room.send(next)
  if (decided.ok && !isGuest) reveals.opened(round)
}
