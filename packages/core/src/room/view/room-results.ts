import { hasFound } from '../../play/attempt.ts'
import { levelCount } from '../../play/ladder.ts'
import type { ChapterPlan, EndReason, RevealReason, RoomSettings } from '../room-events.ts'
import { currentChapter } from '../state/chapters.ts'
import { attemptOf, isWaiting, pointsIn, type Room, type RoomRound, type Seat } from '../state/room.ts'
import { type Standing, standingsOf } from './standings.ts'
import { type TeamScore, teamScoresOf } from './team-scores.ts'

/** How long the results of a room are kept after its end, and with them its code. */
export const RESULTS_KEPT_MS = 7 * 24 * 60 * 60 * 1000

/** What a player did in a round: `points` and the `level` of the right guess are null where there was none. */
export type RoundResult = {
  readonly points: number | null
  readonly level: number | null
  readonly guesses: number
  /** How many hints the player bought; missing where none. */
  readonly hints?: number
}

/** The result of a player. */
export type PlayerResult = Pick<Standing, 'place' | 'name' | 'team' | 'late' | 'score'> & {
  /** One for each round, in their order; the sum of their points is the score. */
  readonly rounds: readonly RoundResult[]
}

/** A team's score is its players' on average, as it was on the screen. */
export type TeamResult = TeamScore & { readonly place: number }

/** What a round was about, and how it went; `reason` is null where the room ended before the reveal. */
export type RoundOutcome = {
  readonly number: number
  readonly itemId: string
  readonly pictureId: string
  readonly levels: number
  readonly foundBy: number
  readonly reason: RevealReason | null
  /** Marks a picture that a player gave, of which nothing else is kept. */
  readonly guest?: true
}

/** A chapter of an evening, and how many rounds it had. */
type ChapterResult = ChapterPlan & { readonly rounds: number }

/** All that is kept of a room. It has no id of a player. */
export type RoomResults = {
  readonly settings: Pick<
    RoomSettings,
    'packId' | 'rounds' | 'secondsPerLevel' | 'answers' | 'teams' | 'language' | 'speedBonus'
  >
  readonly openedAt: number
  /** When the first round was prepared; null where there was none. */
  readonly startedAt: number | null
  readonly endedAt: number
  readonly reason: EndReason
  readonly rounds: readonly RoundOutcome[]
  /** In their order, where there were several or the only one has a title. */
  readonly chapters?: readonly ChapterResult[]
  readonly teams: readonly TeamResult[]
  readonly players: readonly PlayerResult[]
}

const settingsOf = ({ settings }: Room): RoomResults['settings'] => {
  const { packId, rounds, secondsPerLevel, answers, teams, language, speedBonus } = settings
  return { packId, rounds, secondsPerLevel, answers, teams, language, speedBonus }
}

const roundResultOf = (round: RoomRound, player: string): RoundResult => {
  const attempt = attemptOf(round, player)
  const { guesses, hints } = attempt
  const points = pointsIn(round, player)
  const right = guesses.find(({ verdict, accepted }) => verdict === 'correct' || accepted)
  return {
    points,
    level: right?.level ?? null,
    guesses: guesses.length,
    ...(hints.length > 0 && { hints: hints.length }),
  }
}

const outcomeOf = (room: Room, { number, plan, attempts, revealed }: RoomRound): RoundOutcome => ({
  number,
  itemId: plan.itemId,
  pictureId: plan.pictureId,
  levels: levelCount(plan.ladder),
  foundBy: [...attempts].filter(([player, attempt]) => hasFound(attempt) && isListed(room.seats.get(player))).length,
  reason: revealed?.reason ?? null,
  ...(plan.guest && { guest: true }),
})

const isListed = (seat: Seat | undefined): boolean =>
  seat !== undefined && seat.presence !== 'kicked' && !isWaiting(seat)

const teamsOf = (room: Room): TeamResult[] => {
  const scores = teamScoresOf(room)
  return scores
    .map((each) => ({ place: 1 + scores.filter(({ score }) => score > each.score).length, ...each }))
    .sort((a, b) => a.place - b.place)
}

const chaptersOf = ({ chapters, rounds }: Room): ChapterResult[] =>
  chapters.map(({ title, packId, roundsBefore }, index) => ({
    title,
    packId,
    rounds: (chapters[index + 1]?.roundsBefore ?? rounds.length) - roundsBefore,
  }))

/** When and why a room ended, or came to the podium that it shows; null while a round or the lobby is open. */
const endOf = (room: Room): Room['ended'] => {
  const { endedAt } = currentChapter(room)
  return room.ended ?? (endedAt === null ? null : { at: endedAt, reason: 'finished' })
}

/**
 * The results of a room so far, or null while it plays. Built up field by field: what is not written here is gone with the log. Kicked players are
 * not in it.
 */
export const resultsOf = (room: Room): RoomResults | null => {
  const end = endOf(room)
  if (!end) return null
  const players = standingsOf(room).map(({ player, place, name, team, late, score }) => ({
    place,
    name,
    team,
    late,
    score,
    rounds: room.rounds.map((round) => roundResultOf(round, player)),
  }))
  return {
    settings: settingsOf(room),
    openedAt: room.openedAt,
    startedAt: room.rounds[0]?.preparedAt ?? null,
    endedAt: end.at,
    reason: end.reason,
    rounds: room.rounds.map((round) => outcomeOf(room, round)),
    ...((room.chapters.length > 1 || room.chapters[0]?.title) && { chapters: chaptersOf(room) }),
    teams: teamsOf(room),
    players,
  }
}
