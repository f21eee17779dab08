import type { LiveCatalogue } from '@pd/catalogue'
import type { RoomStore } from '@pd/store'
import { createAnswerKey } from './answer-key.ts'
import { type DemoRoomTools, playDemoRoom } from './demo-room.ts'

type DemoTools = Omit<DemoRoomTools, 'answerOf' | 'signal'> & {
  readonly rooms: RoomStore
  readonly catalogue: LiveCatalogue
  /** Called with the code of each room as soon as its bots have joined. */
  readonly onOpen: (code: string) => void
}

/** Fills a room with bots that play it, and opens another one when it has ended; returns what stops them. */
export const startDemo = ({ rooms, catalogue, onOpen, ...tools }: DemoTools): { stop: () => Promise<void> } => {
  const stopping = new AbortController()
  const room = { ...tools, answerOf: createAnswerKey({ rooms, catalogue }), signal: stopping.signal }
  const play = async (): Promise<void> => {
    while (!stopping.signal.aborted) await playDemoRoom(room, onOpen)
  }
  const played = play().catch((error) => stopping.signal.aborted || tools.onError(error))
  return {
    stop: async () => {
      stopping.abort()
      await played
    },
  }
}
