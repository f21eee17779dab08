import { currentChapter, nextChapterOf } from '../state/chapters.ts'
import type { Room } from '../state/room.ts'
import { type Standing, tallyOf } from './standings.ts'

/** A player on the podium of a chapter: `score` and `place` are those of the chapter. */
type ChapterWinner = Pick<Standing, 'player' | 'name' | 'team' | 'score' | 'place'>

/** What everybody sees of the chapter in play. */
export type ChapterView = {
  /** From 1. */
  readonly number: number
  /** Null where it has only its number. */
  readonly title: string | null
  readonly packId: string | null
  /** How many rounds of the room came before it. */
  readonly roundsBefore: number
  /** Whether another chapter was chosen in advance, and how that is called. */
  readonly next: { readonly title: string | null; readonly packId: string | null } | null
  /** Places 1 to 3 of the chapter once its podium is shown, from the second chapter on: the first one's are those of the evening. */
  readonly podium: readonly ChapterWinner[]
}

/** How many of those who share the first three places of a chapter are shown at most. */
const WINNERS_SHOWN = 100

const podiumOf = (room: Room): ChapterWinner[] =>
  tallyOf(room)
    .chapterStandings.filter(({ chapterPlace, chapterScore }) => chapterPlace <= 3 && chapterScore > 0)
    .slice(0, WINNERS_SHOWN)
    .map(({ player, name, team, chapterScore, chapterPlace }) => ({
      player,
      name,
      team,
      score: chapterScore,
      place: chapterPlace,
    }))

/** What everybody sees of the chapter in play. */
export const viewChapter = (room: Room): ChapterView => {
  const { title, packId, roundsBefore, endedAt } = currentChapter(room)
  const showsPodium = room.chapters.length > 1 && (endedAt !== null || room.ended !== null)
  const next = nextChapterOf(room)
  return {
    number: room.chapters.length,
    title,
    packId,
    roundsBefore,
    next: next && !room.ended ? { title: next.title, packId: next.packId } : null,
    podium: showsPodium ? podiumOf(room) : [],
  }
}
