import type { Room } from '../state/room.ts'

/** What the player who steers can ask of a room; `lock` also unlocks, `next` also starts, `again` plays the next chapter. */
export const STEERING_ACTS = [
  'next',
  'again',
  'pause',
  'resume',
  'more_time',
  'reveal',
  'skip',
  'accept',
  'kick',
  'readmit',
  'admit',
  'rename',
  'mute',
  'invite_moderators',
  'judge_picture',
  'lock',
  'hand_over',
  'close',
  'take_back',
] as const

/** One of the acts of steering. */
export type SteeringAct = (typeof STEERING_ACTS)[number]

/** The owner opened the room; a host got it from the owner or from another host; a stand-in steers while the host is silent. */
type SteeringRole = 'owner' | 'host' | 'stand_in'

const OF_HOST: readonly SteeringAct[] = STEERING_ACTS.filter((act) => act !== 'take_back')

/** What each role may do while it steers. A stand-in keeps the game going and changes nothing that lasts. */
const STEERING_RIGHTS: Readonly<Record<SteeringRole, readonly SteeringAct[]>> = {
  owner: OF_HOST,
  host: OF_HOST,
  stand_in: ['next', 'pause', 'resume', 'more_time', 'reveal', 'skip'],
}

/** All that an owner may do while another player steers. */
const OF_OWNER_ASIDE: readonly SteeringAct[] = ['take_back']

/** The role in which a player steers the room; null for one who does not steer it. */
export const steeringRoleOf = ({ host, openedBy, hasStandIn }: Room, player: string): SteeringRole | null => {
  if (player !== host) return null
  if (player === openedBy) return 'owner'
  return hasStandIn ? 'stand_in' : 'host'
}

/** What a player may ask of a room now. */
export const rightsOf = (room: Room, player: string): readonly SteeringAct[] => {
  const role = steeringRoleOf(room, player)
  if (role) return STEERING_RIGHTS[role]
  return player === room.openedBy ? OF_OWNER_ASIDE : []
}
