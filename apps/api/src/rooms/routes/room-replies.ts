import type { RoomOwn, RoomView } from '@pd/contract'
import { ok, type Result, type RoomCommand } from '@pd/core'
import { type RoomPresenter, roleOf } from '../presenter/room-presenter.ts'
import type { Decided, LiveRoom } from '../runtime/live-room.ts'

/** A player and the room that a command of the player goes to. */
export type Sender = { readonly live: LiveRoom; readonly player: string }

/** Replies with a room as it is after a command, or with why the rules refused it. */
export type RoomReplies = {
  /** The whole room, as the player may see it. */
  readonly room: (sender: Sender, decided: Decided) => Promise<Result<RoomView>>
  /** Only the player's own fields: what changed for everyone arrives by the stream. */
  readonly own: (sender: Sender, decided: Decided) => Result<RoomOwn>
  /** Sends a command and replies with the whole room. */
  readonly send: (sender: Sender, command: RoomCommand) => Promise<Result<RoomView>>
}

/** Makes the replies to commands. */
export const createRoomReplies = (presenter: RoomPresenter): RoomReplies => {
  const room: RoomReplies['room'] = async ({ live, player }, decided) =>
    decided.ok ? ok(await presenter.room(live, roleOf(live.room(), player), live.now())) : decided
  return {
    room,
    own: ({ live, player }, decided) =>
      decided.ok ? ok(presenter.own(live, roleOf(live.room(), player), live.now())) : decided,
    send: async (sender, command) => room(sender, await sender.live.send(command)),
  }
}
