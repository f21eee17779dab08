import type { Steering } from '@pd/contract'
import type { Room, RoomCommand, RoundPlan } from '@pd/core'
import { fitName } from '../name/fit-name.ts'
import type { NameCheck } from '../name/name-check.ts'
import type { LiveRoom } from './live-room.ts'
import { playerRef } from './presenter/player-refs.ts'
import type { Sender } from './room-replies.ts'

const playerBy = ({ record, room }: LiveRoom, key: string): string =>
  room()
    .seats.keys()
    .find((player) => playerRef(record.id, player) === key) ?? ''

type Tools = { readonly drawRound: (room: Room) => Promise<RoundPlan | null>; readonly checkName: NameCheck }

/** The command that a request to steer stands for, or the problem with it. */
export const commandOf = async (
  { live, player: by }: Sender,
  word: Steering,
  { drawRound, checkName }: Tools,
): Promise<RoomCommand | 'not_enough_items' | 'name_not_allowed'> => {
  switch (word.do) {
    case 'next': {
      const plan = await drawRound(live.room())
      return plan ? { type: 'prepare', by, plan } : 'not_enough_items'
    }
    case 'lock':
    case 'unlock':
      return { type: 'lock', locked: word.do === 'lock', by }
    case 'kick':
    case 'readmit':
    case 'hand_over':
      return { type: word.do, player: playerBy(live, word.player), by }
    case 'rename': {
      const { settings } = live.room()
      const name = fitName(word.name, settings.language)
      if (name === null) return 'name_not_allowed'
      return { type: 'rename', player: playerBy(live, word.player), ...checkName(name, settings), by }
    }
    case 'accept': {
      const { guess, round, keep = false } = word
      return { type: 'accept', player: playerBy(live, word.player), guess, round, keep, by }
    }
    default:
      return { type: word.do, by }
  }
}
