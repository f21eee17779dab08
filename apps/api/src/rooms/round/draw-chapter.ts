import type { NameCheck } from '../../name/name-check.ts'
import type { DrawChapter, DrawNextRound } from '../runtime/advance-room.ts'

/** Makes the draw of chapters; the rounds of the chapters before count as played. */
export const createChapterDraw =
  (drawRound: DrawNextRound, checkName: NameCheck): DrawChapter =>
  async (room, { packId }) => {
    const settings = { ...room.settings, packId }
    const plan = await drawRound({ ...room, settings })
    if (!plan || packId === room.settings.packId) return plan && { plan }
    const named = room.seats.values().filter(({ name }) => checkName(name, settings).namesItem)
    return { plan, namesItem: named.map(({ player }) => player) }
  }
