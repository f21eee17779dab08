import type { HintKind } from '../play/attempt.ts'
import type { HintTexts } from '../play/hints.ts'
import type { Judge } from '../play/mode.ts'
import { ok, type Result } from '../result.ts'
import type { ChapterPlan, PlayerName, RevealReason, RoomEventBody, RoundPlan } from './room-events.ts'

/** The player who sends a command of steering. */
export type SteeredBy = { readonly by: string }

/** What a player, the host or the clock asks of a room. The rules do not check names: the caller must have done so. */
export type RoomCommand =
  | ({
      readonly type: 'join'
      readonly player: string
      readonly team: number | null
      /** A hash of the network address, where the host lets each player in. */
      readonly from?: string | undefined
    } & PlayerName)
  | { readonly type: 'leave'; readonly player: string }
  /** A process noticed that a player's device disconnected or came back; changes nothing if the room knows. */
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
      /** The sender's id for this guess: a guess whose id is in the log is not judged again. */
      readonly id?: string | undefined
      /** The player's language, where it is known. */
      readonly language?: string | undefined
      /** Judges the text by the names of the round's item, in the room's mode. */
      readonly verdictOf: Judge
    }
  | {
      readonly type: 'hint'
      readonly player: string
      readonly round: number
      readonly kind: HintKind
      /** What the hint says of the round's item. */
      readonly texts: HintTexts
    }
  /** A player gives a picture, which the caller has kept under this id. */
  | { readonly type: 'give_picture'; readonly player: string; readonly picture: string }
  | ({ readonly type: 'judge_picture'; readonly picture: string; readonly allowed: boolean } & SteeredBy)
  | ({ readonly type: 'kick' | 'readmit' | 'hand_over'; readonly player: string } & SteeredBy)
  /** The host lets a player in who waits, or with null all of them; to refuse one is to kick. */
  | ({ readonly type: 'admit'; readonly player: string | null } & SteeredBy)
  /** The owner steers again. */
  | ({ readonly type: 'take_back' } & SteeredBy)
  | ({ readonly type: 'rename'; readonly player: string } & PlayerName & SteeredBy)
  | ({ readonly type: 'mute'; readonly player: string; readonly muted: boolean } & SteeredBy)
  /** Asks for a link for moderators; `renews` ends the one that there is. */
  | ({ readonly type: 'invite_moderators'; readonly renews: boolean } & SteeredBy)
  /** A player came by a link for moderators, whose key the caller has checked. */
  | { readonly type: 'moderate'; readonly player: string; readonly link: number }
  | ({ readonly type: 'lock'; readonly locked: boolean } & SteeredBy)
  | ({ readonly type: 'pause' | 'resume' | 'more_time' | 'reveal' | 'skip' | 'close' } & SteeredBy)
  /** An operator of the server closes the room, which may have another host than its owner, or none. */
  | { readonly type: 'close_down' }
  | ({
      readonly type: 'accept'
      readonly player: string
      readonly guess: number
      readonly round: number
      /** Whether the text is right from now on in this room, and for the players who guessed it before. */
      readonly keep: boolean
    } & SteeredBy)
  /** Plays the next round; `by` is null for the clock, which may only when the round is due. */
  | { readonly type: 'prepare'; readonly by: string | null; readonly plan: RoundPlan }
  /** Plays the next chapter of the evening from its podium; `by` is null for the clock, which may only when the chapter is due. */
  | {
      readonly type: 'again'
      readonly by: string | null
      readonly chapter: ChapterPlan
      readonly plan: RoundPlan
      /** The players in whose names an item of the chapter's pack can be read, where it is another pack. */
      readonly namesItem?: readonly string[] | undefined
    }
  /** The host was silent for a minute, while other people were in the room. */
  | { readonly type: 'host_gone'; readonly ownerIsHere: boolean }
  /** The room has no host, and this player, or the owner, is here. */
  | { readonly type: 'host_wanted'; readonly player: string }
  /** A person came to a room that had been empty since a moment in epoch milliseconds. */
  | { readonly type: 'attend'; readonly absentSince: number }
  | { readonly type: 'tick' }

/** The command of a type. */
export type CommandOf<T extends RoomCommand['type']> = Extract<RoomCommand, { type: T }>

/** The events that a command leads to, in order, or why it is refused. */
export type Decision = Result<readonly RoomEventBody[]>

/** The decision of a command that changes nothing. */
export const NO_EVENTS: Decision = ok([])
/** A decision of one event. */
export const singleEvent = (event: RoomEventBody): Decision => ok([event])

/** The event that reveals the picture to all. */
export const revealEvent = (reason: RevealReason): RoomEventBody => ({ type: 'round_revealed', reason })
