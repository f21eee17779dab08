import type { ImportStore } from '@pd/store'
import type { Gone } from './import-pack.ts'

/** The pictures of the packs at some paths of a source. */
export const picturesOfPacks = async (
  source: string,
  paths: readonly string[],
  imports: ImportStore,
): Promise<Gone[]> => {
  const gone: Gone[] = []
  for (const path of paths) {
    const { pack, pictures } = await imports.knownPack(source, path)
    if (pack) gone.push({ packId: pack.id, pictureIds: [...pictures.values()].map(({ id }) => id) })
  }
  return gone
}

/** What the retirement of a source works with; `now` gives epoch milliseconds. */
type RetireTools = { readonly imports: ImportStore; readonly now: () => number }

/**
 * Takes all items of a source out of play, and resolves to how many, or to null when nothing was ever imported from it. Old games still
 * show them; an import that finds the same pictures again brings the same items back, and decodes nothing.
 */
export const retireSource = async (source: string, { imports, now }: RetireTools): Promise<number | null> => {
  const paths = await imports.knownPaths(source)
  if (paths.length === 0) return null
  let items = 0
  for (const { packId, pictureIds } of await picturesOfPacks(source, paths, imports))
    items += await imports.retire(packId, pictureIds, now())
  return items
}

const describeItems = (items: number): string => {
  if (items === 0) return 'items are'
  return items === 1 ? '1 item is' : `${items} items are`
}

/** What to say of a folder that had pictures and has none any more, when `items` went out of play. */
export const describeEmptied = (folder: string, items: number): string =>
  `${folder} has no pictures any more: its ${describeItems(items)} out of play. Old games still show them; put the pictures back, and the next import brings the same items back.`

/** What to say of a folder that is not there any more, when `items` went out of play, or 0 did because all had gone before. */
export const describeGone = (folder: string, items: number): string =>
  `${folder} is gone: its ${describeItems(items)} out of play. Old games still show them; put the folder back, and the next import brings the same items back.`

/** What to say when the starter collection is no longer wanted and `items` of it went out of play. */
export const describeNoStarter = (items: number): string =>
  `Without the starter collection, its ${describeItems(items)} out of play. Old games still show them; "--starter yes" brings them back.`
