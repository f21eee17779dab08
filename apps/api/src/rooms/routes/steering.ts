import type { Moderation, Steering } from '@pd/contract'
import type { RoomCommand } from '@pd/core'
import { fitName } from '../../name/fit-name.ts'
import type { NameCheck } from '../../name/name-check.ts'
import { playerRef } from '../presenter/player-refs.ts'
import type { LiveRoom } from '../runtime/live-room.ts'
import { planNextChapter } from './chapter-plans.ts'
import type { Sender } from './room-replies.ts'
import type { RoomTools } from './room-tools.ts'

const playerBy = ({ record, room }: LiveRoom, key: string): string =>
  room()
    .seats.keys()
    .find((player) => playerRef(record.id, player) === key) ?? ''

type Tools = Pick<RoomTools, 'drawRound' | 'drawChapter' | 'view'> & { readonly checkName: NameCheck }

/** Why a request to steer leads to no command. */
type Unfit = 'not_enough_items' | 'catalogue_empty' | 'pack_not_found' | 'name_not_allowed'

const againCommand = async (
  { live, player: by }: Sender,
  act: Extract<Steering, { do: 'again' }>,
  { drawChapter, view }: Tools,
): Promise<RoomCommand | Unfit> => {
  const planned = planNextChapter(live.room(), act, view.catalogue)
  if (!planned.ok) return planned.failure.code
  const drawn = await drawChapter(live.room(), planned.value)
  return drawn ? { type: 'again', by, chapter: planned.value, ...drawn } : 'not_enough_items'
}

/** The command of what a moderator may ask too, or the problem with it. */
export const moderationCommand = (
  { live, player: by }: Sender,
  act: Moderation,
  { checkName }: Pick<Tools, 'checkName'>,
): RoomCommand | 'name_not_allowed' => {
  switch (act.do) {
    case 'admit':
      return { type: 'admit', player: playerBy(live, act.player), by }
    case 'admit_all':
      return { type: 'admit', player: null, by }
    case 'allow_picture':
    case 'refuse_picture':
      return { type: 'judge_picture', picture: act.picture, allowed: act.do === 'allow_picture', by }
    case 'mute':
    case 'unmute':
      return { type: 'mute', player: playerBy(live, act.player), muted: act.do === 'mute', by }
    case 'rename': {
      const { settings } = live.room()
      const name = fitName(act.name, settings.language)
      if (name === null) return 'name_not_allowed'
      return { type: 'rename', player: playerBy(live, act.player), ...checkName(name, settings), by }
    }
  }
}

/** The command of a request to steer, or the problem with it. */
export const commandOf = async (sender: Sender, act: Steering, tools: Tools): Promise<RoomCommand | Unfit> => {
  const { live, player: by } = sender
  const { drawRound } = tools
  switch (act.do) {
    case 'next': {
      const plan = await drawRound(live.room())
      return plan ? { type: 'prepare', by, plan } : 'not_enough_items'
    }
    case 'again':
      return againCommand(sender, act, tools)
    case 'lock':
    case 'unlock':
      return { type: 'lock', locked: act.do === 'lock', by }
    case 'kick':
    case 'readmit':
    case 'hand_over':
      return { type: act.do, player: playerBy(live, act.player), by }
    case 'accept': {
      const { guess, round, keep = false } = act
      return { type: 'accept', player: playerBy(live, act.player), guess, round, keep, by }
    }
    case 'admit_all':
      return moderationCommand(sender, { do: act.do }, tools)
    case 'admit':
    case 'mute':
    case 'unmute':
      return moderationCommand(sender, { do: act.do, player: act.player }, tools)
    case 'rename':
    case 'allow_picture':
    case 'refuse_picture':
      return moderationCommand(sender, act, tools)
    default:
      return { type: act.do, by }
  }
}
