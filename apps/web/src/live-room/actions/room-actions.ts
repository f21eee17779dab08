import type { GivenPicture, Steering } from '@pd/contract/client'
import type { HintKind, Reaction } from '@pd/core'
import { setFeedback } from '../../play/feedback.ts'
import { createPlayerLoader } from './all-players.ts'
import { reloadRoom, runCommand } from './commands.ts'
import { createGuesses } from './guesses.ts'
import { buyHint } from './hints.ts'
import { enterRoom, joinRoom } from './join.ts'
import { createRoomListener } from './listener.ts'
import { createLosses } from './losses.ts'
import { givePicture, loadPictures } from './pictures.ts'
import { createReady } from './ready.ts'
import { createRoomSession, type RoomNeeds } from './session.ts'
import { inviteModerator, openMenu, steerRoom } from './steer.ts'

/** All that a page does in one room: enter, play, steer. The stream brings what changes; an answer only brings it sooner. */
export const createRoomActions = (needs: RoomNeeds) => {
  const session = createRoomSession(needs)
  const { client, code, room } = session
  const losses = createLosses(session)
  const guesses = createGuesses(session, losses)
  const loadAllPlayers = createPlayerLoader(session)
  const enter = () => enterRoom(session)
  return {
    listener: createRoomListener(session, losses, guesses.sendNow),
    reload: () => reloadRoom(session),
    enter,
    retry: () => session.retryLast(),
    join: (name: string, team: number | null) => joinRoom(session, name, team),
    /** Tries to enter again after the host sent this player out. */
    comeBack: async () => {
      room.isOut.value = false
      await enter()
    },
    wantSeat: (wants: boolean) => {
      room.wantsSeat.value = wants
    },
    anotherName: () =>
      runCommand(
        session,
        () => client.renameInRoom(code),
        () => setFeedback(room.feedback, 'calm'),
      ),
    leave: () => client.leaveRoom(code),
    guess: () => guesses.send(room.text.value.trim()),
    choose: guesses.send,
    sendNow: guesses.sendNow,
    buyHint: (kind: HintKind) => buyHint(session, kind),
    ready: createReady(session),
    /** Reacts to the picture that is revealed; a refusal changes nothing, as a tap too many says nothing new. */
    react: (reaction: Reaction) => {
      const round = room.view.value?.round
      if (round?.reveal) void client.reactInRoom(code, { round: round.number, reaction })
    },
    steer: (command: Steering) => steerRoom(session, command, loadAllPlayers),
    givePicture: (body: GivenPicture) => givePicture(session, body),
    loadPictures: () => loadPictures(session),
    inviteModerator: (renews: boolean) => inviteModerator(session, renews),
    openMenu: (isOpen: boolean) => openMenu(session, isOpen),
    loadAllPlayers,
  }
}
export type RoomActions = ReturnType<typeof createRoomActions>
