import { createHash } from 'node:crypto'
import type { Reveal, RoomRoundView, RoomView } from '@pd/contract'
import { currentRound, type Role, type Room, type RoomRound, type RoundSight, roundClock, viewRoom } from '@pd/core'
import { frameOf } from '@pd/pictures'
import type { Subject } from '@pd/store'
import { revealOf, type ViewTools } from '../game/view-game.ts'
import type { LiveRoom } from './live-room.ts'

/** What stands for a player within a room: enough to kick somebody, nothing that is theirs elsewhere. */
export const seatKey = (roomId: string, playerId: string): string =>
  createHash('sha256').update(`${roomId}:${playerId}`).digest('base64url').slice(0, 12)

export type RoomShower = (live: LiveRoom, role: Role, now: number) => Promise<RoomView>

/** Shows rooms; what a round is about is looked up once. */
export const createRoomShower = ({ catalogue, paths }: ViewTools): RoomShower => {
  const subjects = new WeakMap<RoomRound['plan'], Promise<Subject | null>>()

  const subjectOf = async ({ plan }: RoomRound): Promise<Subject> => {
    const known = subjects.get(plan) ?? catalogue.subject(plan.itemId, plan.pictureId)
    subjects.set(plan, known)
    known.catch(() => subjects.delete(plan))
    const subject = await known
    if (!subject) throw new Error(`a round is about ${plan.itemId}, which is lost`)
    return subject
  }

  const showRound = async (round: RoomRound, seen: RoundSight, room: Room, now: number): Promise<RoomRoundView> => {
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
      choices: seen.choices?.map(({ name }) => name) ?? null,
      levelEndsInMs: roundClock.levelEndsInMs(round.clock, now),
      reason: seen.reveal?.reason ?? null,
      reveal,
    }
  }

  return async ({ record, room: state }, role, now) => {
    const room = state()
    const round = currentRound(room)
    const view = viewRoom(room, role, now)
    const shown = round && view.round && (await showRound(round, view.round, room, now))
    const key = (player: string): string => seatKey(record.id, player)
    const { seq, state: stage, roundCount, hosted, locked, players, dueAt } = view
    return {
      code: record.code,
      seq,
      state: stage,
      roundCount,
      answers: room.settings.answers,
      teams: room.settings.teams,
      secondsPerLevel: room.settings.secondsPerLevel,
      language: room.settings.language,
      names: room.settings.names,
      hosted,
      isHost: role.kind === 'host',
      locked,
      players,
      goesOnInMs: dueAt === null ? null : Math.max(0, dueAt - now),
      round: shown,
      standings: view.standings.map((standing) => ({ ...standing, player: key(standing.player) })),
      teamScores: view.teamScores.map((score) => ({ ...score })),
      own: view.own && {
        ...view.own,
        player: role.kind === 'screen' ? '' : key(role.player),
        guesses: view.own.guesses.map((guess) => ({ ...guess })),
      },
      pleas: view.pleas.map((plea) => ({ ...plea, player: key(plea.player) })),
    }
  }
}
