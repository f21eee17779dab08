import { NAME_POLICIES, REVEAL_REASONS } from '@pd/core'
import { Type } from 'typebox'
import { Nullable } from '../fields.ts'

/** The code of a room; never a secret. */
export const RoomCode = Type.String({
  pattern: '^[A-Za-z0-9]{6}$',
  description: 'as people type it; upper and lower case alike',
})
/** A name that a player chose; the server checks beyond this that it is fit to be shown. */
export const Nickname = Type.String({
  minLength: 1,
  maxLength: 24,
  description: 'the name that others see; not asked for where names are given',
})
/** Whether players choose their names. */
export const NamePolicy = Type.Enum(NAME_POLICIES, {
  description: 'whether players choose their names or are given one',
})
/** The number of a team, from one on, or null without teams. */
export const Team = Nullable(Type.Integer())
/** A player within one room; says nothing about the session. */
export const PlayerRef = Type.String({ description: 'the name of the player within the room, as in the standings' })
/** How a chapter is called; filtered as names are. */
export const ChapterTitle = Type.Union([Type.String({ minLength: 1, maxLength: 40 }), Type.Null()], {
  description: 'how the chapter is called; null for its number alone',
})
/** Why a round ended; null while it has not, or where the room ended first. */
export const RoundEnd = Nullable(Type.Enum(REVEAL_REASONS))
/** A guess's id, by which the server counts a guess once however often it is sent. */
export const GuessId = Type.String({
  pattern: '^[\\w-]{8,32}$',
  description: 'made by the sender: a guess that is sent again with its id counts once',
})
/** The round that a player sees, so that a late request is not taken for the next round. */
export const SeenRound = Type.Integer({
  minimum: 1,
  maximum: 360,
  description: 'the round that the player sees, counted through all chapters',
})
