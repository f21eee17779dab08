import type { ModerationView, RoomChapter, RoomOwn, RoomPictures, RoomPlayers, RoomView } from '@pd/contract'
import { type ChapterView, currentRound, type Role, type Room, viewRoom } from '@pd/core'
import type { ViewTools } from '../../solo/view-game.ts'
import { type PictureTools, presentPictures } from '../guests/present-pictures.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import { createPlayerRefs, type PlayerRefs } from './player-refs.ts'
import { presentModeration } from './present-moderation.ts'
import { createOwnPresenter, presentPlayers, presentStandings } from './present-player.ts'
import { createRoundPresenter } from './present-round.ts'

/** The role in which a player looks at a room; a host may look as a player, or as the screen in the hall. */
export const roleOf = (room: Room, player: string | null, as?: 'screen' | 'player' | 'moderator'): Role => {
  if (player === null || as === 'screen' || as === 'moderator') return { kind: 'screen' }
  return player === room.host && as !== 'player' ? { kind: 'host', player } : { kind: 'player', player }
}

/** Turns the views of the rules into the bodies that the API sends. */
export type RoomPresenter = {
  /** The whole room, as a role may see it. */
  readonly room: (live: LiveRoom, role: Role, now: number) => Promise<RoomView>
  /** Only the private fields of the role. The same player view is the same object. */
  readonly own: (live: LiveRoom, role: Role, now: number) => RoomOwn
  /** All players; `room` has only the best. */
  readonly players: (live: LiveRoom) => RoomPlayers
  /** What a moderator sees, with the newest guesses or those before some. */
  readonly moderation: (live: LiveRoom, before?: number) => Promise<ModerationView>
  /** The pictures of guests that may be let in or refused. */
  readonly pictures: (live: LiveRoom) => Promise<RoomPictures['pictures']>
}

type Settings = Pick<
  RoomView,
  | 'answers'
  | 'teams'
  | 'secondsPerLevel'
  | 'language'
  | 'names'
  | 'autoNext'
  | 'admitsEach'
  | 'reactions'
  | 'hints'
  | 'standingsBetween'
  | 'guestPictures'
>

const presentSettings = ({ settings }: Room): Settings => {
  const {
    answers,
    teams,
    secondsPerLevel,
    language,
    names,
    autoNext = false,
    admitsEach = false,
    reactions = false,
    hints = false,
    standingsBetween = false,
    guestPictures = false,
  } = settings
  return {
    answers,
    teams,
    secondsPerLevel,
    language,
    names,
    autoNext,
    admitsEach,
    reactions,
    hints,
    standingsBetween,
    guestPictures,
  }
}

const presentChapter = (live: LiveRoom, chapter: ChapterView, refOf: PlayerRefs): RoomChapter => {
  const { number, title, packId, roundsBefore, next, podium } = chapter
  return {
    number,
    title,
    pack: packId,
    roundsBefore,
    next: next && { title: next.title, pack: next.packId },
    podium: podium.map((winner) => ({ ...winner, player: refOf(live, winner.player) })),
  }
}

/** Makes the presenter of all rooms of a process. */
export const createRoomPresenter = (tools: ViewTools & Pick<PictureTools, 'guests'>): RoomPresenter => {
  const refOf = createPlayerRefs()
  const presentOwn = createOwnPresenter(refOf)
  const presentRound = createRoundPresenter(tools)
  return {
    own: presentOwn,
    players: (live) => presentPlayers(live, refOf),
    moderation: (live, before) => presentModeration(live, { ...tools, refOf }, before),
    pictures: (live) => presentPictures(live, refOf, tools),
    room: async (live, role, now) => {
      const room = live.room()
      const round = currentRound(room)
      const view = viewRoom(room, role, now)
      const { seq: _seq, at: _at, ...own } = presentOwn(live, role, now)
      return {
        code: live.record.code,
        seq: view.seq,
        at: now,
        state: view.state,
        roundCount: view.roundCount,
        chapter: presentChapter(live, view.chapter, refOf),
        ...presentSettings(room),
        hosted: view.hosted,
        standIn: view.standIn,
        locked: view.locked,
        players: view.players,
        dueAt: view.dueAt,
        round: round && view.round && (await presentRound({ id: live.record.id, room, round, view: view.round, now })),
        standings: presentStandings(live, view.standings, refOf),
        teamScores: view.teamScores.map((score) => ({ ...score })),
        ...own,
      }
    },
  }
}
