import type { Verdict } from '../answers/match/verdict.ts'
import type { ModeName } from '../modes/modes.ts'
import type { HintKind } from '../play/attempt.ts'
import type { HintTexts } from '../play/hints.ts'
import type { Offer } from '../play/mode.ts'
import type { RoundPicture } from '../play/picture.ts'

/** Whether players choose their names, or are given one. */
export const NAME_POLICIES = ['own', 'given'] as const

export type NamePolicy = (typeof NAME_POLICIES)[number]

/** Which pack a chapter of an evening is about, null for a mix of all, and how it is called, null for its number alone. */
export type ChapterPlan = { readonly packId: string | null; readonly title: string | null }

/** What players may say of a picture at its reveal, without words. */
export const REACTIONS = ['love', 'laugh', 'wow', 'sad', 'star', 'bolt'] as const

export type Reaction = (typeof REACTIONS)[number]

/** How a room is played; fixed when it is opened, but for the pack, which each chapter may change. */
export type RoomSettings = {
  /** Null for a mix of all. */
  readonly packId: string | null
  readonly rounds: number
  readonly secondsPerLevel: number
  readonly answers: ModeName
  /** How many teams there are; 0 for none. */
  readonly teams: number
  readonly language: string
  readonly lateJoin: boolean
  readonly speedBonus: boolean
  readonly names: NamePolicy
  /** Whether the host lets each player in; rooms of version 0.1 do not say. */
  readonly admitsEach?: boolean
  /** Whether the next round begins by itself, also while a host is there; rooms of version 0.1 do not say. */
  readonly autoNext?: boolean
  /** How the first chapter is called. */
  readonly title?: string | null
  /** The chapters after the first, where they were chosen in advance. */
  readonly chapters?: readonly ChapterPlan[]
  /** Whether standings show between chapters alone. */
  readonly standingsBetween?: boolean
  /** Whether players may react at the reveal. */
  readonly reactions?: boolean
  /** Whether players may buy hints; never where one guess is all they have. */
  readonly hints?: boolean
  /** Whether players may add pictures, each a round for the others once the host lets it in. */
  readonly guestPictures?: boolean
}

/** The settings of a room where nothing else is chosen. */
export const ROOM_DEFAULTS: RoomSettings = {
  packId: null,
  rounds: 10,
  secondsPerLevel: 5,
  answers: 'typed',
  teams: 0,
  language: 'en',
  lateJoin: true,
  speedBonus: false,
  names: 'own',
  admitsEach: false,
  autoNext: false,
  title: null,
  chapters: [],
  standingsBetween: false,
  reactions: false,
  hints: false,
  guestPictures: false,
}

/** What a round is about, drawn by the process that has the catalogue, and what its mode offers beside the picture. */
export type RoundPlan = RoundPicture & {
  readonly choices: Offer
  /** Where a player gave the picture: who, and all players who know it and therefore sit the round out. */
  readonly guest?: { readonly giver: string; readonly knownBy: readonly string[] }
}

/** Why a picture may be revealed. */
export const REVEAL_REASONS = ['all_found', 'time', 'host', 'skipped'] as const

export type RevealReason = (typeof REVEAL_REASONS)[number]

/** Why a room may end. */
export const END_REASONS = ['finished', 'closed', 'abandoned'] as const

export type EndReason = (typeof END_REASONS)[number]

/** A player's name, and whether the name of an item of the room's pack can be read in it; logs of version 0.1 do not say. */
export type PlayerName = { readonly name: string; readonly namesItem?: boolean | undefined }

/** What happened in a room; the log of these is the room. */
export type RoomEventBody =
  | { readonly type: 'opened'; readonly settings: RoomSettings; readonly host: string }
  | ({ readonly type: 'joined'; readonly player: string; readonly team: number | null } & PlayerName)
  /** A player waits for the host to let them in; `from` says which players came from one network address, and no more. */
  | ({
      readonly type: 'asked'
      readonly player: string
      readonly team: number | null
      readonly from?: string | undefined
    } & PlayerName)
  | { readonly type: 'admitted'; readonly player: string }
  | { readonly type: 'left'; readonly player: string }
  | { readonly type: 'kicked'; readonly player: string }
  /** A kicked player may come back to the seat. */
  | { readonly type: 'readmitted'; readonly player: string }
  /** The device of a seated player stopped listening, or listens again; the seat stays. */
  | { readonly type: 'went_away' | 'came_back'; readonly player: string }
  | ({ readonly type: 'renamed'; readonly player: string } & PlayerName)
  /** `to` is null when the room plays itself. `standIn` marks a player who steers while the host is silent. */
  | { readonly type: 'host_changed'; readonly to: string | null; readonly standIn?: true }
  /** The host has a link for moderators, or a new one, which ends the rights of those who came by the old one. */
  | { readonly type: 'moderators_invited'; readonly link: number }
  /** A player who came by the link moderates the room, without a seat. */
  | { readonly type: 'moderator_came'; readonly player: string }
  /** What a player types and how they react is kept from the others, or shown again. */
  | { readonly type: 'muted' | 'unmuted'; readonly player: string }
  | { readonly type: 'lock_changed'; readonly locked: boolean }
  /** A player gave a picture, which is kept beside the log. */
  | { readonly type: 'picture_given'; readonly player: string; readonly picture: string }
  /** The host or a moderator let a picture in, or refused it; until its round one that was let in may be refused. */
  | { readonly type: 'picture_judged'; readonly picture: string; readonly allowed: boolean; readonly by: string }
  | { readonly type: 'round_prepared'; readonly plan: RoundPlan }
  | { readonly type: 'device_ready'; readonly player: string }
  | { readonly type: 'round_started' }
  | { readonly type: 'paused' }
  | { readonly type: 'resumed' }
  | { readonly type: 'time_added'; readonly ms: number }
  /** The room was empty for this long, and its clock stood still. */
  | { readonly type: 'time_stood'; readonly ms: number }
  /** `worth` is what it earned, or would if the host accepted it. */
  | {
      readonly type: 'guessed'
      readonly player: string
      readonly text: string
      readonly verdict: Verdict
      /** The level that it counts for; the one that its player saw may have ended before. */
      readonly level: number
      readonly seenLevel?: number | undefined
      readonly worth: number
      /** The player's language, where it is known. */
      readonly language?: string | undefined
      /** Its verdict and its points come at the reveal. */
      readonly sealed?: boolean
      /** The sender's own name for this guess, the same each time that it is sent again. */
      readonly id?: string | undefined
    }
  /** `texts` has what the hint says, which its player alone is sent. */
  | { readonly type: 'hint_bought'; readonly player: string; readonly hint: HintKind; readonly texts: HintTexts }
  /** `guess` counts the player's guesses of this round from 0. What was `kept` is right for this item in this room from then on. */
  | { readonly type: 'guess_accepted'; readonly player: string; readonly guess: number; readonly kept: boolean }
  | { readonly type: 'round_revealed'; readonly reason: RevealReason }
  /** The last round of a chapter is over, and its podium is shown. */
  | { readonly type: 'chapter_ended' }
  /** `namesItem` has the players in whose names an item of the pack can be read, where it is another pack. */
  | ({ readonly type: 'chapter_begun'; readonly namesItem?: readonly string[] | undefined } & ChapterPlan)
  | { readonly type: 'ended'; readonly reason: EndReason }

/** An event where it stands in its room's log: `seq` counts from 1, `at` is in epoch milliseconds and never goes back. */
export type RoomEvent = RoomEventBody & { readonly seq: number; readonly at: number }
