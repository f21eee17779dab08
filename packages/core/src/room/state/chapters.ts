import type { ChapterPlan, RoomEvent } from '../room-events.ts'
import type { Chapter, Room, Seat } from './room.ts'

/** The chapter in play, or the one whose podium is shown. */
export const currentChapter = ({ chapters }: Pick<Room, 'chapters'>): Chapter => {
  const chapter = chapters.at(-1)
  if (!chapter) throw new Error('a room has a chapter from its opening on')
  return chapter
}

/** How many rounds of the chapter in play have begun. */
export const roundsInChapter = (room: Room): number => room.rounds.length - currentChapter(room).roundsBefore

/** Whether the room shows the podium of a chapter. */
export const isAtPodium = (room: Room): boolean => !room.ended && currentChapter(room).endedAt !== null

/** The chapter that was chosen in advance to come next; null where none was. */
export const nextChapterOf = ({ settings, chapters }: Pick<Room, 'settings' | 'chapters'>): ChapterPlan | null =>
  settings.chapters?.[chapters.length - 1] ?? null

/** What a player earned in the chapter in play. */
export const chapterScoreOf = ({ score, scoreBefore }: Pick<Seat, 'score' | 'scoreBefore'>): number =>
  score - scoreBefore

/** The podium of the chapter is shown from a moment on. */
export const endChapter = (room: Room, endedAt: number): Room => ({
  ...room,
  chapters: [...room.chapters.slice(0, -1), { ...currentChapter(room), endedAt }],
})

/** Moves the time of a podium that is shown by how long the room's clock stood still. */
export const delayPodium = (room: Room, ms: number): Room => {
  const { endedAt } = currentChapter(room)
  return endedAt === null ? room : endChapter(room, endedAt + ms)
}

/** The next chapter begins: all scores of a chapter are 0 again, those of the evening stay. */
export const beginChapter = (room: Room, event: Extract<RoomEvent, { type: 'chapter_begun' }>): Room => {
  const { packId, title, namesItem = null } = event
  const named = namesItem && new Set(namesItem)
  const seats = room.seats.map((seat, player) => ({
    ...seat,
    scoreBefore: seat.score,
    names: named ? seat.names.map((name) => ({ ...name, namesItem: named.has(player) })) : seat.names,
  }))
  const chapter: Chapter = { packId, title, roundsBefore: room.rounds.length, endedAt: null }
  return { ...room, seats, settings: { ...room.settings, packId }, chapters: [...room.chapters, chapter] }
}
