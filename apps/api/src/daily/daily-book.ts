import type { CatalogueSnapshot, LiveCatalogue } from '@pd/catalogue'
import { type DailyCandidate, type Day, daysToDraw, drawDays, WITHHOLDING_PACK, withheldOf, type Zone } from '@pd/core'
import type { DailyItem, DailyStore } from '@pd/store'
import { pick } from '../catalogue/pick.ts'
import type { ItemRatings } from '../ratings/item-ratings.ts'

/** What the dailies of a server are drawn with; `random` gives numbers in [0, 1). */
type BookTools = {
  readonly store: DailyStore
  readonly catalogue: Pick<LiveCatalogue, 'current'>
  readonly ratings: Pick<ItemRatings, 'hardnessOf'>
  readonly zone: Zone
  readonly now: () => number
  readonly random: () => number
}

/** The items of the days, drawn by the first process that needs them. */
export type DailyBook = {
  readonly zone: Zone
  readonly today: () => Day
  /** The item of today or of an earlier day; null where there is none. Draws first when today, or a day ahead, may lack one. */
  readonly on: (day: Day) => Promise<DailyItem | null>
  /** Draws what is missing up to two weeks ahead, and replaces what went out of play; does nothing while neither day nor catalogue change. */
  readonly draw: () => Promise<void>
  /** The items that no other game may draw until their day is over, read from the database: another process may have drawn them. */
  readonly withheld: () => Promise<ReadonlySet<string>>
  /** The same as of the last draw or reading, for what need not be exact. */
  readonly lastWithheld: () => ReadonlySet<string>
}

/** An item that was not played for so long counts as unseen. */
const SEEN_MS = 90 * 86_400_000

/** The items that anyone may play; those of a large pack can be spared. */
const candidatesIn = (
  snapshot: CatalogueSnapshot,
  { ratings }: Pick<BookTools, 'ratings'>,
  lastPlayed: ReadonlyMap<string, number>,
): DailyCandidate[] =>
  snapshot.packs.flatMap(({ pack, items }) =>
    snapshot.itemIds(pack.id).map((itemId) => ({
      itemId,
      packId: pack.id,
      isSpare: items >= WITHHOLDING_PACK,
      hardness: ratings.hardnessOf(itemId),
      seenAt: lastPlayed.get(itemId) ?? 0,
    })),
  )

const spareIn = (snapshot: CatalogueSnapshot) => {
  const large = new Set(snapshot.packs.filter(({ items }) => items >= WITHHOLDING_PACK).map(({ pack }) => pack.id))
  return {
    items: snapshot.itemIds(null).length,
    isSpare: (itemId: string) => large.has(snapshot.packIdOf(itemId) ?? ''),
  }
}

/** Whether each day has an item that is in play. When items were played takes a quarter of a year to read, and is not asked here. */
const isDrawn = async (tools: BookTools, today: Day, snapshot: CatalogueSnapshot): Promise<boolean> => {
  const [drawn, candidates] = [await tools.store.from(today), candidatesIn(snapshot, tools, new Map())]
  return daysToDraw({ today, drawn, candidates, isTodayBegun: false }).length === 0
}

const drawMissing = async (tools: BookTools, today: Day, snapshot: CatalogueSnapshot): Promise<void> => {
  const { store, now, random } = tools
  const candidates = candidatesIn(snapshot, tools, await store.lastPlayed(now() - SEEN_MS))
  const withPicture = ({ day, itemId }: Pick<DailyItem, 'day' | 'itemId'>): DailyItem[] => {
    const pictureId = pick(snapshot.pictureIds(itemId), random)
    return pictureId === undefined ? [] : [{ day, itemId, pictureId }]
  }
  await store.draw(today, ({ drawn, isBegun }) =>
    drawDays({ today, drawn, candidates, isTodayBegun: isBegun(today), random }).flatMap(withPicture),
  )
}

/** Opens the book of a process. */
export const createDailyBook = (tools: BookTools): DailyBook => {
  const { store, catalogue, zone, now } = tools
  let drawnFor = ''
  let last: ReadonlySet<string> = new Set()
  const today = () => zone.dayAt(now())

  const withheld = async () => {
    last = withheldOf(await store.from(today()), spareIn(catalogue.current()))
    return last
  }

  const draw = async () => {
    const day = today()
    const snapshot = catalogue.current()
    const wanted = `${day} ${snapshot.revision}`
    if (wanted === drawnFor || snapshot.itemIds(null).length === 0) return
    if (!(await isDrawn(tools, day, snapshot))) await drawMissing(tools, day, snapshot)
    drawnFor = wanted
    await withheld()
  }

  return {
    zone,
    today,
    draw,
    on: async (day) => {
      if (day === today()) await draw()
      return store.on(day)
    },
    withheld,
    lastWithheld: () => last,
  }
}
