import type { Reporter } from '../draft.ts'
import { type FindTwin, twinAmong } from './find-twin.ts'
import type { NamedFile } from './group-items.ts'
import type { NamedFiles } from './name-files.ts'

const WAITS =
  'It waits for a name, out of play: the one it has says nothing of the picture. Name it at the desk, or the file after what it shows, or write the name in items.csv, which "npm run worker -- names DIR" makes.'

const NAMELESS = { names: [], aliases: [], licence: null, credit: null }

/** Where a name is looked for: `folder` is the path of the files' own, which `findTwin` passes over. */
type Search = { readonly folder: string; readonly findTwin: FindTwin; readonly reporter: Reporter }

/**
 * Gives a file that waits for a name the names of the same picture, in its folder or else in another; it stays without a name when there is
 * none.
 */
export const nameWaitingFiles = async ({ named, waiting }: NamedFiles, search: Search): Promise<NamedFile[]> => {
  const { folder, findTwin, reporter } = search
  const others: NamedFile[] = []
  for (const file of waiting) {
    const twin = (await twinAmong(file, named)) ?? (await findTwin(file, folder))
    others.push(twin ? { ...twin, file } : { ...NAMELESS, file })
    if (!twin) reporter.note({ path: file.path, code: 'name_missing', detail: WAITS })
  }
  return [...named, ...others]
}
