import type { LiveCatalogue } from '@pd/catalogue'
import type { RoomStore } from '@pd/store'
import { readRoom } from '@pd/store'
import { nameOf } from '../solo/view-game.ts'

type Tools = {
  readonly rooms: Pick<RoomStore, 'find' | 'linkedAfter'>
  readonly catalogue: Pick<LiveCatalogue, 'subject'>
}

/** The name of the item that a room's round is about, in the room's language; null when there is no such round. */
export type AnswerKey = (code: string, round: number) => Promise<string | null>

const readAnswer = async ({ rooms, catalogue }: Tools, code: string, round: number): Promise<string | null> => {
  const record = await rooms.find(code)
  const room = record && (await readRoom(rooms, record.id))
  const plan = room?.rounds[round - 1]?.plan
  const subject = plan && (await catalogue.subject(plan.itemId, plan.pictureId))
  return room && subject ? nameOf(subject, room.settings.language) : null
}

/** Reads answers from the game's own store, once for all bots of a round. No route has it: it stays inside this process. */
export const createAnswerKey = (tools: Tools): AnswerKey => {
  let last = { round: '', answer: Promise.resolve<string | null>(null) }
  return (code, round) => {
    const key = `${code} ${round}`
    if (last.round !== key) last = { round: key, answer: readAnswer(tools, code, round) }
    return last.answer
  }
}
