import { hasFound } from '../../play/attempt.ts'
import { chapterScoreOf } from '../state/chapters.ts'
import { currentRound, playersIn, pointsIn, type Room, type Seat, shownName } from '../state/room.ts'
import { type FirstFinder, firstFinderOf } from './first-finder.ts'
import { type TeamScore, teamScoresOf } from './team-scores.ts'

/** How a player stands among the others. */
export type Standing = {
  readonly player: string
  readonly name: string
  readonly team: number | null
  readonly late: boolean
  readonly score: number
  /** What the player earned in the chapter in play. */
  readonly chapterScore: number
  /** In which order players came, from 1: equals stand in it. */
  readonly number: number
  /** 1 is the best; equal scores share a place. */
  readonly place: number
  /** The same in the chapter in play. */
  readonly chapterPlace: number
  /** The points of the round in play; null until its item is found. */
  readonly gained: number | null
}

/** What is counted and sorted of a room. */
type Tally = {
  readonly standings: readonly Standing[]
  /** The same players, the best of the chapter in play first. */
  readonly chapterStandings: readonly Standing[]
  readonly standingOf: ReadonlyMap<string, Standing>
  readonly teamScores: readonly TeamScore[]
  readonly players: number
  /** Of the round in play. */
  readonly foundBy: number
  /** Of a revealed round. */
  readonly first: FirstFinder | null
}

const byScore = (a: Seat, b: Seat): number => b.score - a.score
const byChapterScore = (a: Seat, b: Seat): number => chapterScoreOf(b) - chapterScoreOf(a)

/** Whether the chapter in play stands as the evening does. */
const isFirstChapter = ({ chapters }: Room): boolean => chapters.length === 1

/** The place of each player in the chapter in play. */
const chapterPlaces = (seats: readonly Seat[]): ReadonlyMap<string, number> => {
  const places = new Map<string, number>()
  let place = 0
  const sorted = seats.toSorted(byChapterScore)
  for (const [index, seat] of sorted.entries()) {
    const before = sorted[index - 1]
    if (!before || chapterScoreOf(seat) !== chapterScoreOf(before)) place = index + 1
    places.set(seat.player, place)
  }
  return places
}

const rank = (room: Room): Standing[] => {
  const round = currentRound(room)
  const seats = room.seats
    .values()
    .filter(({ presence }) => presence === 'in' || presence === 'left')
    .sort(byScore)
  const placesOfChapter = isFirstChapter(room) ? null : chapterPlaces(seats)
  let place = 0
  return seats.map((seat, index) => {
    const { player, team, late, score, number } = seat
    if (score !== seats[index - 1]?.score) place = index + 1
    const gained = pointsIn(round, player)
    const chapterScore = chapterScoreOf(seat)
    const chapterPlace = placesOfChapter?.get(player) ?? place
    return { player, name: shownName(room, seat), team, late, score, chapterScore, number, place, chapterPlace, gained }
  })
}

const count = (room: Room): Tally => {
  const standings = rank(room)
  const byPlace = (a: Standing, b: Standing) => a.chapterPlace - b.chapterPlace || a.number - b.number
  return {
    standings,
    chapterStandings: isFirstChapter(room) ? standings : standings.toSorted(byPlace),
    standingOf: new Map(standings.map((standing) => [standing.player, standing])),
    teamScores: teamScoresOf(room),
    players: playersIn(room).length,
    foundBy: (currentRound(room)?.attempts.values() ?? []).filter(hasFound).length,
    first: firstFinderOf(room),
  }
}

const tallies = new WeakMap<Room, Tally>()

/** Counts a room once for all of its viewers: a room never changes. */
export const tallyOf = (room: Room): Tally => {
  const known = tallies.get(room)
  if (known) return known
  const tally = count(room)
  tallies.set(room, tally)
  return tally
}

/** All who are or were in the room and were not kicked, the best first; equals share a place and keep the order in which they came. */
export const standingsOf = (room: Room): readonly Standing[] => tallyOf(room).standings
