import { ok } from '@pd/core'
import type { Handlers } from '../../endpoints/handler.ts'
import { refuseWith } from '../../endpoints/outcome.ts'
import { eventBy } from '../desk-tools.ts'
import { createLiveView, type LiveTools } from './live-view.ts'

/** Operators see what is played now, and close a room: its players read that it is closed, and its results are kept. */
export const liveRoutes = (tools: LiveTools): Pick<Handlers, 'deskLive' | 'closeDeskRoom'> => {
  const view = createLiveView(tools)
  return {
    deskLive: async () => ok(await view()),
    closeDeskRoom: async ({ desk, params }) => {
      const live = await tools.rooms.find(params.code)
      if (live === null) return refuseWith('room_not_found')
      const closed = await live.send({ type: 'close_down' })
      if (!closed.ok) return closed
      await tools.store.desk.record(eventBy(desk, { kind: 'room_closed', subject: live.record.code }, tools.now()))
      return ok({})
    },
  }
}
