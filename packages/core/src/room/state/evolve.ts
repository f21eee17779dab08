import { modeOf } from '../../modes/modes.ts'
import { addPicture, judgePicture, refusePicturesOf } from '../pictures/evolve-pictures.ts'
import { sharePoints } from '../pictures/share-points.ts'
import type { RoomEvent } from '../room-events.ts'
import { beginChapter, delayPodium, endChapter } from './chapters.ts'
import { afterAccepted, afterGuess, afterHint, unsealGuesses } from './evolve-attempts.ts'
import { delayRound, prepareRound, withRound } from './evolve-rounds.ts'
import { admitPlayer, renameSeat, seatPlayer, wakeDevice, withSeat } from './evolve-seats.ts'
import { PlayerMap } from './player-map.ts'
import type { Room, Seat } from './room.ts'
import { addTime, startClock, stopClock } from './round-clock.ts'

type EventOf<T extends RoomEvent['type']> = Extract<RoomEvent, { type: T }>
type SeatEvent = EventOf<
  | 'joined'
  | 'asked'
  | 'admitted'
  | 'left'
  | 'kicked'
  | 'readmitted'
  | 'went_away'
  | 'came_back'
  | 'renamed'
  | 'muted'
  | 'unmuted'
>
type RoundEvent = EventOf<'round_started' | 'paused' | 'resumed' | 'time_added' | 'time_stood' | 'round_revealed'>

const afterSeatEvent = (room: Room, event: SeatEvent): Room => {
  switch (event.type) {
    case 'joined':
    case 'asked':
      return seatPlayer(room, event)
    case 'admitted':
      return admitPlayer(room, event.player)
    case 'left':
    case 'readmitted':
      return withSeat(room, event.player, { presence: 'left' })
    case 'kicked':
      return refusePicturesOf(withSeat(room, event.player, { presence: 'kicked' }), event.player)
    case 'went_away':
      return withSeat(room, event.player, { away: true })
    case 'came_back':
      return wakeDevice(room, event.player)
    case 'renamed':
      return renameSeat(room, event)
    case 'muted':
    case 'unmuted':
      return withSeat(room, event.player, { muted: event.type === 'muted' })
  }
}

const afterRoundEvent = (room: Room, event: RoundEvent): Room =>
  withRound(room, (round) => {
    const { clock } = round
    const { at } = event
    switch (event.type) {
      case 'round_started':
        return { phase: 'running', clock: startClock(clock, at) }
      case 'paused':
        return { phase: 'paused', clock: stopClock(clock, at) }
      case 'resumed':
        return { phase: 'running', clock: startClock(clock, at) }
      case 'time_added':
        return { clock: addTime(clock, event.ms, at) }
      case 'time_stood':
        return delayRound(round, event.ms)
      case 'round_revealed':
        return { phase: 'revealed', clock: stopClock(clock, at), revealed: { at, reason: event.reason } }
    }
  })

const afterEvent = (room: Room, event: Exclude<RoomEvent, { type: 'opened' }>): Room => {
  switch (event.type) {
    case 'host_changed':
      return { ...room, host: event.to, hostSince: event.at, hasStandIn: event.standIn ?? false }
    case 'moderators_invited':
      return { ...room, moderatorLink: event.link, moderators: new Set() }
    case 'moderator_came':
      return { ...room, moderators: new Set([...room.moderators, event.player]) }
    case 'lock_changed':
      return { ...room, locked: event.locked }
    case 'round_prepared':
      return prepareRound(room, event)
    case 'device_ready':
      return withRound(wakeDevice(room, event.player), ({ ready }) => ({ ready: ready.set(event.player, true) }))
    case 'guessed':
      return afterGuess(wakeDevice(room, event.player), event)
    case 'hint_bought':
      return afterHint(wakeDevice(room, event.player), event)
    case 'guess_accepted':
      return sharePoints(afterAccepted(room, event))
    case 'ended':
      return { ...unsealGuesses(room), ended: { at: event.at, reason: event.reason } }
    case 'chapter_ended':
      return endChapter(room, event.at)
    case 'chapter_begun':
      return beginChapter(room, event)
    case 'time_stood':
      return delayPodium(afterRoundEvent(room, event), event.ms)
    case 'round_started':
    case 'paused':
    case 'resumed':
    case 'time_added':
      return afterRoundEvent(room, event)
    case 'round_revealed':
      return sharePoints(unsealGuesses(afterRoundEvent(room, event)))
    case 'picture_given':
      return addPicture(room, event)
    case 'picture_judged':
      return judgePicture(room, event)
    default:
      return afterSeatEvent(room, event)
  }
}

const open = ({ seq, at, settings, host }: EventOf<'opened'>): Room => ({
  seq,
  at,
  settings,
  mode: modeOf(settings.answers),
  openedBy: host,
  openedAt: at,
  host,
  hostSince: at,
  hasStandIn: false,
  locked: false,
  moderatorLink: 0,
  moderators: new Set(),
  seats: new PlayerMap<Seat>(),
  rounds: [],
  chapters: [{ packId: settings.packId, title: settings.title ?? null, roundsBefore: 0, endedAt: null }],
  pictures: [],
  aliases: new Map(),
  ended: null,
})

/** The room after one more event of its log; the same log always gives the same room. */
export const evolve = (room: Room | null, event: RoomEvent): Room => {
  const { seq, at } = event
  if (event.type === 'opened') return open(event)
  if (room === null) throw new Error(`a room's log begins with its opening, not with ${event.type}`)
  return { ...afterEvent(room, event), seq, at }
}
