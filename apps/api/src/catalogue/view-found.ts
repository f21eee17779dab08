import type { CatalogueSnapshot, LiveCatalogue } from '@pd/catalogue'
import type { FoundItems, FoundObject, FoundQuery } from '@pd/contract'
import { type Day, fold } from '@pd/core'
import type { DailyStore, FoundItem, GameStore, ItemHistory, RatingStore, Subject, Visibility } from '@pd/store'
import { inLanguage, nameOf, type ViewTools, viewHardness, viewSource } from '../solo/view-game.ts'

/** What the endpoints of found items need. */
export type FoundTools = {
  readonly games: Pick<GameStore, 'foundCounts' | 'foundItems' | 'itemHistory' | 'roundCounts' | 'gameCount'>
  readonly ratings: Pick<RatingStore, 'plays'>
  readonly daily: Pick<DailyStore, 'played'>
  readonly catalogue: Pick<LiveCatalogue, 'current'>
  readonly view: ViewTools
  readonly today: () => Day
}

const DEFAULT_LIMIT = 60
/** Who may play the packs whose items are shown to players who have found them. */
const SHOWN: readonly Visibility[] = ['public', 'unlisted']

type Listed = FoundItem & { readonly pictureId: string; readonly packId: string; readonly subject: Subject }

/** An item with its first picture; none for one that went out of play. */
const listedIn = (snapshot: CatalogueSnapshot, item: FoundItem): Listed[] => {
  const packId = snapshot.packIdOf(item.itemId)
  const [pictureId] = snapshot.pictureIds(item.itemId)
  const subject = pictureId === undefined ? null : snapshot.subject(item.itemId, pictureId)
  if (packId === null || pictureId === undefined || subject === null) return []
  return SHOWN.includes(snapshot.visibilityOf(packId)) ? [{ ...item, pictureId, packId, subject }] : []
}

/** Whether an item is in the list of a pack, or in that of all public ones. */
const isIn = (snapshot: CatalogueSnapshot, itemId: string, pack: string | undefined): boolean => {
  const packId = snapshot.packIdOf(itemId)
  if (packId === null) return false
  return pack === undefined ? snapshot.visibilityOf(packId) === 'public' : packId === pack
}

/** Of a pack that is played in rooms alone not even the number of items is listed. */
const totalOf = (snapshot: CatalogueSnapshot, pack: string | undefined): number =>
  pack !== undefined && snapshot.visibilityOf(pack) === 'rooms only' ? 0 : snapshot.itemIds(pack ?? null).length

/** One page of what a player has found; nothing of what the player has not. */
export const viewFound = (
  all: readonly FoundItem[],
  { lang = 'en', pack, text = '', after, limit = DEFAULT_LIMIT }: FoundQuery,
  { catalogue, view: { paths } }: FoundTools,
): FoundItems => {
  const snapshot = catalogue.current()
  const found = all.filter(({ itemId }) => isIn(snapshot, itemId, pack))
  const wanted = fold(text)
  const isWanted = ({ subject }: Listed) => wanted === '' || fold(nameOf(subject, lang)).includes(wanted)
  const matching = wanted === '' ? found : found.filter((item) => listedIn(snapshot, item).some(isWanted))
  const start = after === undefined ? 0 : matching.findIndex(({ itemId }) => itemId === after) + 1
  const page = matching.slice(start, start + limit)
  const items = page
    .flatMap((item) => listedIn(snapshot, item))
    .map(({ itemId, at, pictureId, packId, subject }) => ({
      id: itemId,
      name: nameOf(subject, lang),
      pack: packId,
      picture: paths.thumbnail(pictureId),
      foundAt: at,
    }))
  const isLast = start + limit >= matching.length
  return {
    items,
    matching: matching.length,
    found: found.length,
    total: totalOf(snapshot, pack),
    next: isLast ? null : (page.at(-1)?.itemId ?? null),
  }
}

type Shown = { readonly player: string; readonly lang: string; readonly history: ItemHistory }

/** The page of an item that the player has found; null where it went out of play. */
export const viewObject = async (
  { player, lang, history }: Shown,
  { catalogue, ratings, view }: FoundTools,
): Promise<FoundObject | null> => {
  const { itemId, at, level } = history.found
  const [listed] = listedIn(catalogue.current(), history.found)
  if (!listed) return null
  const { subject, pictureId, packId } = listed
  const { levels: counts } = (await ratings.plays(itemId)) ?? { levels: [] }
  const { ladder, titles } = subject.pack
  return {
    id: itemId,
    name: nameOf(subject, lang),
    pack: { id: packId, title: inLanguage(titles, lang) },
    credit: subject.credit,
    licence: subject.licence,
    ...viewSource(subject, lang),
    picture: view.paths.round(`objects of ${player}`, 1).full(pictureId),
    width: subject.picture.width,
    height: subject.picture.height,
    foundAt: at,
    level,
    rounds: history.rounds,
    plays: counts.reduce((sum, count) => sum + count, 0),
    levels: ladder.map((_, index) => counts[index + 1] ?? 0),
    missed: counts[0] ?? 0,
    ...viewHardness(itemId, view),
  }
}
