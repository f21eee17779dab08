import { batch } from '@preact/signals'
import type { ProblemCode } from '../../app/problem.ts'
import { addReactions } from '../room-state.ts'
import type { RoomListener } from '../stream/room-stream.ts'
import type { Losses } from './losses.ts'
import { type RoomSession, timed } from './session.ts'
import { showKicked, takeOwn, takeShared, takeView } from './views.ts'

const GONE: readonly ProblemCode[] = ['room_ended', 'room_not_found']

/** Asks why the stream was refused. A room that is gone leaves the screen: a device that slept through its end would wait for ever. */
const findOutWhy = async (session: RoomSession): Promise<void> => {
  const { room, client, code, role } = session
  const answer = await timed(session, () => client.room(code, { as: role }))
  if (answer.ok) return takeView(session, answer.value)
  const { code: problem } = answer.problem
  if (problem === 'kicked') return showKicked(session)
  if (room.view.value?.state === 'ended' || !GONE.includes(problem)) return
  batch(() => {
    room.view.value = undefined
    room.trouble.value = problem
  })
}

/** Applies what the room's stream brings; `sendNow` sends waiting guesses when the connection is back. */
export const createRoomListener = (session: RoomSession, losses: Losses, sendNow: () => void): RoomListener => {
  const { room, serverClock, now } = session
  return {
    opened: losses.opened,
    room: (view) => {
      losses.room(view)
      takeShared(session, view)
    },
    own: (own) => {
      losses.own(own)
      takeOwn(session, own)
    },
    time: (serverAt) => {
      serverClock.heard(serverAt, now())
      room.offset.value = serverClock.offset(now())
    },
    connected: (isConnected) => {
      const isBack = isConnected && !room.connected.value
      batch(() => {
        room.connected.value = isConnected
        if (isConnected && room.trouble.value === 'unreachable') room.trouble.value = undefined
      })
      if (isBack) sendNow()
    },
    reactions: (counts) => addReactions(room, counts),
    rewound: losses.rewound,
    kicked: () => showKicked(session),
    refused: () => findOutWhy(session),
  }
}
