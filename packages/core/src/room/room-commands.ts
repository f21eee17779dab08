import { ok, type Result } from '../result.ts'
import type { Verdict } from '../text/match.ts'
import type { Happening, PlayerName, RevealReason, RoundPlan } from './room-events.ts'

export type By = { readonly by: string }

/** What somebody, or the clock, wants of a room. Names are taken as they come: whoever hears them first checks that they are fit. */
export type RoomCommand =
  | ({ readonly type: 'join'; readonly player: string; readonly team: number | null } & PlayerName)
  | { readonly type: 'leave'; readonly player: string }
  /** A process lost, or found again, the device of a player; a hint that the room keeps if it is news. */
  | { readonly type: 'away' | 'back'; readonly player: string }
  /** Where names are given, a player may draw another one until the first round. */
  | ({ readonly type: 'take_name'; readonly player: string } & PlayerName)
  | { readonly type: 'ready'; readonly player: string; readonly round: number }
  | {
      readonly type: 'guess'
      readonly player: string
      readonly round: number
      /** What the player saw. */
      readonly level: number
      readonly text: string
      /** The sender's own name for this guess: one that was kept already is not judged again. */
      readonly id?: string | undefined
      readonly verdictOf: (text: string) => Verdict
    }
  | ({ readonly type: 'kick' | 'readmit' | 'hand_over'; readonly player: string } & By)
  /** The owner steers again. */
  | ({ readonly type: 'take_back' } & By)
  | ({ readonly type: 'rename'; readonly player: string } & PlayerName & By)
  | ({ readonly type: 'lock'; readonly locked: boolean } & By)
  | ({ readonly type: 'pause' | 'resume' | 'more_time' | 'reveal' | 'skip' | 'close' } & By)
  | ({
      readonly type: 'accept'
      readonly player: string
      readonly guess: number
      readonly round: number
      /** Whether the room is to take it for right from whoever says it, and from those who did. */
      readonly keep: boolean
    } & By)
  /** Somebody with the catalogue drew the next round; the clock may only when it is due. */
  | { readonly type: 'prepare'; readonly by: string | null; readonly plan: RoundPlan }
  /** The host was silent for a minute, while somebody was in the room. */
  | { readonly type: 'host_gone'; readonly ownerIsHere: boolean }
  /** The room has no host, and this player, or the owner, is here. */
  | { readonly type: 'host_wanted'; readonly player: string }
  /** Somebody came, after nobody was in the room since a moment in epoch milliseconds. */
  | { readonly type: 'attend'; readonly absentSince: number }
  | { readonly type: 'tick' }

export type CommandOf<T extends RoomCommand['type']> = Extract<RoomCommand, { type: T }>

/** What comes of a command, in the order in which it happens, or why it is refused. */
export type Decision = Result<readonly Happening[]>

export const NOTHING: Decision = ok([])
export const one = (happening: Happening): Decision => ok([happening])

export const reveal = (reason: RevealReason): Happening => ({ type: 'round_revealed', reason })
