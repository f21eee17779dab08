import type { LiveCatalogue } from '@pd/catalogue'
import type { KioskView } from '@pd/contract'
import { frameOf } from '@pd/pictures'
import type { RenderPaths } from '../renders/render-paths.ts'

/** What the pictures of a kiosk are drawn from. */
export type AttractTools = {
  readonly catalogue: Pick<LiveCatalogue, 'itemIds' | 'pictureIds' | 'subject'>
  readonly paths: Pick<RenderPaths, 'cover'>
  /** The items that wait for their day as a daily. */
  readonly withheld: () => ReadonlySet<string>
  readonly now: () => number
}

type Picture = KioskView['pictures'][number]

/** A script that reads them all learns six pictures a day, and no name. */
const PICTURES_MOST = 6
/** A visitor is to wonder what it is: finer levels show it, and ask for a credit. */
const FINEST_CELLS = 24
const DAY_MS = 86_400_000

const viewPicture = async (itemId: string, { catalogue, paths }: AttractTools): Promise<Picture | null> => {
  const [pictureId] = catalogue.pictureIds(itemId)
  const subject = pictureId === undefined ? null : await catalogue.subject(itemId, pictureId)
  if (!subject) return null
  const { id, width, height } = subject.picture
  const levels = subject.pack.ladder.filter((cells) => cells <= FINEST_CELLS).map((cells) => paths.cover(id, cells))
  return { frame: frameOf(width, height), levels }
}

/** A few pictures of a pack, or of all public ones, at their coarse levels; other ones each day, and none that waits as a daily. */
export const attractPictures = async (packId: string | null, tools: AttractTools): Promise<Picture[]> => {
  const withheld = tools.withheld()
  const ids = tools.catalogue.itemIds(packId).filter((itemId) => !withheld.has(itemId))
  const day = Math.floor(tools.now() / DAY_MS)
  const count = Math.min(PICTURES_MOST, ids.length)
  const step = Math.max(1, Math.floor(ids.length / PICTURES_MOST))
  const today = Array.from({ length: count }, (_, at) => ids[(day + at * step) % ids.length] ?? '')
  const pictures = await Promise.all(today.map((itemId) => viewPicture(itemId, tools)))
  return pictures.filter((picture) => picture !== null)
}
