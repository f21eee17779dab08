import { createHash } from 'node:crypto'
import type { Reveal, RoomOwn, RoomPlayers, RoomRoundView, RoomView } from '@pd/contract'
import {
  currentRound,
  type PlayerView,
  type Role,
  type Room,
  type RoomRound,
  type RoundView,
  roundClock,
  type Standing,
  standingsOf,
  viewAs,
  viewRoom,
} from '@pd/core'
import { frameOf } from '@pd/pictures'
import type { Subject } from '@pd/store'
import { revealOf, type ViewTools } from '../game/view-game.ts'
import type { LiveRoom } from './live-room.ts'

/** What stands for a player within a room: enough to kick somebody, nothing that is theirs elsewhere. */
export const seatKey = (roomId: string, playerId: string): string =>
  createHash('sha256').update(`${roomId}:${playerId}`).digest('base64url').slice(0, 12)

/** Whoever hosts sees what a host sees, unless this is the screen in the hall. */
export const roleOf = (room: Room, player: string | null, as?: 'screen' | 'player'): Role => {
  if (player === null || as === 'screen') return { kind: 'screen' }
  return player === room.host && as !== 'player' ? { kind: 'host', player } : { kind: 'player', player }
}

export type RoomShower = {
  readonly all: (live: LiveRoom, role: Role, now: number) => Promise<RoomView>
  readonly own: (live: LiveRoom, role: Role, now: number) => RoomOwn
  /** Everybody, where `all` shows the best. */
  readonly players: (live: LiveRoom) => RoomPlayers
}

/** Shows rooms; what a round is about is looked up once, and so is what stands for a player. */
export const createRoomShower = ({ catalogue, paths }: ViewTools): RoomShower => {
  const keys = new WeakMap<LiveRoom, Map<string, string>>()

  const keyOf = (live: LiveRoom, player: string): string => {
    const known = keys.get(live) ?? new Map<string, string>()
    keys.set(live, known)
    const key = known.get(player) ?? seatKey(live.record.id, player)
    known.set(player, key)
    return key
  }

  const subjects = new WeakMap<RoomRound['plan'], Promise<Subject | null>>()

  const subjectOf = async ({ plan }: RoomRound): Promise<Subject> => {
    const known = subjects.get(plan) ?? catalogue.subject(plan.itemId, plan.pictureId)
    subjects.set(plan, known)
    known.catch(() => subjects.delete(plan))
    const subject = await known
    if (!subject) throw new Error(`a round is about ${plan.itemId}, which is lost`)
    return subject
  }

  const showRound = async (round: RoomRound, seen: RoundView, room: Room, now: number): Promise<RoomRoundView> => {
    const subject = await subjectOf(round)
    const { pictureId, cells, variant } = seen.picture
    const reveal: Reveal | null = seen.reveal && revealOf(subject, room.settings.language, paths)
    const { number, phase, level, levels, foundBy } = seen
    return {
      number,
      phase,
      level,
      levels,
      foundBy,
      cells,
      frame: frameOf(subject.picture.width, subject.picture.height),
      picture: cells === null ? paths.full(pictureId) : paths.level(pictureId, cells, variant),
      choices: seen.choices && [...seen.choices],
      levelEndsAt: roundClock.levelEndsAt(round.clock, now),
      levelMs: roundClock.levelLengthMs(round.clock, now),
      reason: seen.reveal?.reason ?? null,
      reveal,
    }
  }

  const owns = new WeakMap<PlayerView, NonNullable<RoomOwn['own']>>()

  /** The same object for the same view. */
  const ownFor = (live: LiveRoom, player: string, own: PlayerView): NonNullable<RoomOwn['own']> => {
    const shown = owns.get(own) ?? { ...own, player: keyOf(live, player), guesses: [...own.guesses] }
    owns.set(own, shown)
    return shown
  }

  const showOwn: RoomShower['own'] = (live, role, now) => {
    const { own, may, pendingGuesses } = viewAs(live.room(), role, now)
    return {
      seq: live.room().seq,
      at: now,
      own: own && role.kind !== 'screen' ? ownFor(live, role.player, own) : null,
      isHost: role.kind === 'host',
      may: [...may],
      pendingGuesses: pendingGuesses.map((guess) => ({ ...guess, player: keyOf(live, guess.player) })),
    }
  }

  const showStandings = (live: LiveRoom, standings: readonly Standing[]): RoomPlayers['players'] =>
    standings.map((standing) => ({ ...standing, player: keyOf(live, standing.player) }))

  const showKicked = (live: LiveRoom): RoomPlayers['kicked'] =>
    live
      .room()
      .seats.values()
      .filter(({ presence }) => presence === 'kicked')
      .map(({ player, name }) => ({ player: keyOf(live, player), name }))

  return {
    own: showOwn,
    players: (live) => ({ players: showStandings(live, standingsOf(live.room())), kicked: showKicked(live) }),
    all: async (live, role, now) => {
      const room = live.room()
      const round = currentRound(room)
      const {
        seq,
        state: stage,
        roundCount,
        hosted,
        standIn,
        locked,
        players,
        dueAt,
        ...view
      } = viewRoom(room, role, now)
      const own = showOwn(live, role, now)
      return {
        code: live.record.code,
        seq,
        at: now,
        state: stage,
        roundCount,
        answers: room.settings.answers,
        teams: room.settings.teams,
        secondsPerLevel: room.settings.secondsPerLevel,
        language: room.settings.language,
        names: room.settings.names,
        hosted,
        standIn,
        locked,
        players,
        dueAt,
        round: round && view.round && (await showRound(round, view.round, room, now)),
        standings: showStandings(live, view.standings),
        teamScores: view.teamScores.map((score) => ({ ...score })),
        own: own.own,
        isHost: own.isHost,
        may: own.may,
        pendingGuesses: own.pendingGuesses,
      }
    },
  }
}
