import { statfs } from 'node:fs/promises'
import type { LiveCatalogue } from '@pd/catalogue'
import { IN_PLAY } from '@pd/catalogue'
import type { DeskLive } from '@pd/contract'
import { addDays, type Zone } from '@pd/core'
import type { Store } from '@pd/store'
import type { NoticeBook } from '../../notice/notice-book.ts'
import type { Rooms } from '../../rooms/runtime/rooms.ts'
import { keptFor } from './kept-for.ts'
import { measureFolder } from './measure-folder.ts'
import { createOpenRooms } from './open-rooms.ts'

/** What the live view is made of. */
export type LiveTools = {
  readonly rooms: Pick<Rooms, 'all' | 'find'>
  readonly store: Pick<Store, 'games' | 'daily' | 'jobs' | 'desk' | 'rooms'>
  readonly catalogue: Pick<LiveCatalogue, 'current'>
  /** The folder of the renders, on the disk that the game fills. */
  readonly folder: string
  /** In which a day begins and ends. */
  readonly zone: Zone
  readonly notice: NoticeBook['current']
  readonly now: () => number
}

/** Several operators who watch cost no more than one. */
const KEPT_MS = 4_000
/** What reads logs and folders is read less often. */
const LONG_KEPT_MS = 60_000

const viewGames = async ({ store, zone, now }: LiveTools): Promise<DeskLive['games']> => {
  const today = zone.dayAt(now())
  const since = await store.games.since(zone.endOf(addDays(today, -1)))
  const ended = await store.daily.counts(today)
  const { games: started, players, newPlayers, guesses, finds } = since
  return { started, players, newPlayers, guesses, finds, dailies: ended.reduce((sum, each) => sum + each.players, 0) }
}

const viewStorage = async (
  { store, catalogue, folder }: LiveTools,
  renderBytes: number | null,
): Promise<DeskLive['storage']> => {
  const [runs, disk] = await Promise.all([store.jobs.last(), statfs(folder).catch(() => null)])
  const packs = catalogue.current().packsOf(IN_PLAY)
  return {
    packs: packs.length,
    pictures: packs.reduce((sum, { items }) => sum + items, 0),
    renderBytes,
    freeBytes: disk && disk.bavail * disk.bsize,
    sizeBytes: disk && disk.blocks * disk.bsize,
    backupAt: runs.find(({ job }) => job === 'backup')?.succeededAt ?? null,
  }
}

/** Makes the live view. Rooms and storage are at most four seconds old, what was played today and the size of renders a minute. */
export const createLiveView = (tools: LiveTools): (() => Promise<DeskLive>) => {
  const { store, rooms, folder, notice, now } = tools
  const listRooms = keptFor(createOpenRooms({ rooms, store: store.rooms }), KEPT_MS, now)
  const games = keptFor(() => viewGames(tools), LONG_KEPT_MS, now)
  const measure = keptFor(() => measureFolder(folder), LONG_KEPT_MS, now)
  const storage = keptFor(async () => viewStorage(tools, await measure()), KEPT_MS, now)
  return async () => {
    const shown = notice()
    return {
      notice: shown && { text: shown.text, at: shown.at, endsAt: shown.endsAt },
      rooms: await listRooms(),
      games: await games(),
      storage: await storage(),
    }
  }
}
