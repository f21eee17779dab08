import type { DailyCalendar, DailyResult, DailyView } from '@pd/contract'
import { type Day, daysFrom, streakOf } from '@pd/core'
import { frameOf } from '@pd/pictures'
import type { DailyCount, DailyItem, PlayedDaily, Subject } from '@pd/store'
import type { RenderPaths } from '../renders/render-paths.ts'
import type { DailyBook } from './daily-book.ts'

/** The streak of a player on a day. */
export const viewStreak = (played: readonly PlayedDaily[], today: Day): DailyView['streak'] =>
  streakOf(
    played.filter(({ isRated, outcome }) => isRated && outcome !== null).map(({ day }) => day),
    today,
  )

const sum = (counts: readonly DailyCount[]): number => counts.reduce((total, { players }) => total + players, 0)

/** How all rated games of a day ended, for a player who has played it to its end. */
const viewResult = (
  own: PlayedDaily | undefined,
  counts: readonly DailyCount[],
  levels: number,
): DailyResult | null => {
  if (!own || own.outcome === null) return null
  const found = counts.filter(({ outcome }) => outcome === 'found')
  return {
    outcome: own.outcome,
    level: own.level,
    others: sum(counts) - (own.isRated ? 1 : 0),
    found: Array.from({ length: levels }, (_, at) => sum(found.filter(({ level }) => level === at + 1))),
    missed: sum(counts) - sum(found),
  }
}

/** What a view of a day is made of. */
type DailyFacts = {
  readonly item: DailyItem
  readonly subject: Subject
  readonly first: Day
  readonly counts: readonly DailyCount[]
  readonly played: readonly PlayedDaily[]
}

/** The daily of a day, as its caller may see it: the first level, and the results once the caller has ended it. */
export const viewDaily = (
  { item, subject, first, counts, played }: DailyFacts,
  { book, paths, now }: { readonly book: DailyBook; readonly paths: RenderPaths; readonly now: () => number },
): DailyView => {
  const { day } = item
  const today = book.today()
  const own = played.find((each) => each.day === day)
  const { ladder } = subject.pack
  const [cells = 1] = ladder
  return {
    day,
    today,
    number: daysFrom(first, day) + 1,
    zone: book.zone.name,
    endsInMs: Math.max(0, book.zone.endOf(today) - now()),
    isRated: own?.isRated ?? day === today,
    picture: paths.round(`daily ${day}`, 1).level(item.pictureId, cells),
    cells,
    frame: frameOf(subject.picture.width, subject.picture.height),
    game: own ? { id: own.gameId, state: own.outcome === null ? 'playing' : 'finished' } : null,
    result: viewResult(own, counts, ladder.length),
    streak: viewStreak(played, today),
  }
}

/** The days of a month with how the caller did; `days` are those up to today that have a daily. */
export const viewCalendar = (
  month: string,
  {
    days,
    first,
    played,
  }: { readonly days: readonly Day[]; readonly first: Day; readonly played: readonly PlayedDaily[] },
  book: DailyBook,
): DailyCalendar => {
  const today = book.today()
  const byDay = new Map(played.map((each) => [each.day, each]))
  const ended = played.filter(({ outcome }) => outcome !== null)
  return {
    month,
    first,
    today,
    zone: book.zone.name,
    days: days.map((day) => {
      const own = byDay.get(day)
      const isFound = own?.outcome === 'found'
      const state = !own ? 'new' : own.outcome === null ? 'playing' : isFound ? 'found' : 'missed'
      return { day, state, level: own && isFound ? own.level : null, isRated: own?.isRated ?? day === today }
    }),
    streak: viewStreak(played, today),
    played: ended.length,
    found: ended.filter(({ outcome }) => outcome === 'found').length,
  }
}
