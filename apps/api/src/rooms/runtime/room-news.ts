import type { Bus } from '../../bus/bus.ts'
import type { LiveRoom } from './live-room.ts'

type Tools = {
  readonly bus: Pick<Bus, 'subscribe'>
  /** The room of a code, where this process has visitors of it. */
  readonly attended: (code: string) => Promise<LiveRoom | null>
}

/** Reads a room up to an event that another process has committed; what comes meanwhile is read with it. */
const createCatchUp = () => {
  const wanted = new Map<LiveRoom, number>()
  return async (room: LiveRoom, seq: number): Promise<void> => {
    const isReading = wanted.has(room)
    wanted.set(room, Math.max(seq, wanted.get(room) ?? 0))
    if (isReading) return
    let read = 0
    for (let up = seq; up > read && up > room.room().seq; up = wanted.get(room) ?? 0) {
      read = up
      // what fails is left to the poll
      await room.catchUp().catch(() => undefined)
    }
    wanted.delete(room)
  }
}

/** Tells the other processes of the newest event that this one has committed to a room. */
export const tellNews = (bus: Pick<Bus, 'publish'>, code: string, seq: number): void =>
  bus.publish('room', `${code} ${seq}`)

/** Reads what other processes tell of, until it is stopped. */
export const startRoomNews = ({ bus, attended }: Tools): { stop(): void } => {
  const catchUp = createCatchUp()
  const stop = bus.subscribe('room', (message) => {
    const [code = '', seq] = message.split(' ')
    const read = (room: LiveRoom | null) => room && catchUp(room, Number(seq))
    void attended(code).then(read, () => undefined)
  })
  return { stop }
}
