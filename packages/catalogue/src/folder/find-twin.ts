import { hashSource } from '@pd/pictures'
import type { FileDraft, FileReading, Reporter } from '../draft.ts'
import type { PictureIndex } from '../sidecar/picture-index.ts'
import { createSidecarReader } from '../sidecar/sidecar.ts'
import type { NamedFile } from './group-items.ts'
import { nameFolder } from './name-folder.ts'
import type { Places } from './places.ts'
import { type Folder, stampFile } from './scan.ts'

/** Only files of the same size are read, so that hardly one ever is. */
const isSamePicture = async (one: FileDraft, other: FileDraft): Promise<boolean> => {
  if (one.bytes !== other.bytes) return false
  const [first, second] = await Promise.all([hashSource(one.file), hashSource(other.file)])
  return first.ok && second.ok && first.value === second.value
}

/** The same picture among named files, or null. */
export const twinAmong = async (file: FileDraft, named: readonly NamedFile[]): Promise<NamedFile | null> => {
  for (const each of named) if (await isSamePicture(file, each.file)) return each
  return null
}

/** Finds the same picture under a name in any folder but the one at this path; null when there is none. */
export type FindTwin = (file: FileDraft, notIn: string) => Promise<NamedFile | null>

const QUIET: Reporter = { refuse: () => undefined, note: () => undefined }

type Elsewhere = {
  readonly folders: readonly Folder[]
  readonly pictures: PictureIndex
  readonly places: Places
  readonly reading: FileReading
}

/** The folders that have a picture of a size. */
const indexSizes = async ({ folders, places }: Elsewhere): Promise<ReadonlyMap<number, ReadonlySet<Folder>>> => {
  const sizes = new Map<number, Set<Folder>>()
  for (const folder of folders)
    for (const name of folder.pictures) {
      const file = await stampFile(places, folder.path ? `${folder.path}/${name}` : name, QUIET.refuse)
      if (file) sizes.set(file.bytes, (sizes.get(file.bytes) ?? new Set()).add(folder))
    }
  return sizes
}

/** Looks into the other folders of a source; their sizes are asked once a picture waits, and only folders with one of its size are named. */
export const createTwinFinder = (elsewhere: Elsewhere): FindTwin => {
  const { pictures, places, reading } = elsewhere
  const describe = createSidecarReader({ locate: places.locate, pictures, reporter: QUIET })
  const named = new Map<Folder, readonly NamedFile[]>()
  const nameOnce = async (folder: Folder): Promise<readonly NamedFile[]> => {
    const sidecar = await describe(folder.path)
    const known =
      named.get(folder) ?? (await nameFolder({ folder, sidecar }, { places, reading, reporter: QUIET })).named
    named.set(folder, known)
    return known
  }
  let sizes: ReturnType<typeof indexSizes> | undefined
  return async (file, notIn) => {
    sizes ??= indexSizes(elsewhere)
    for (const folder of (await sizes).get(file.bytes) ?? []) {
      const twin = folder.path === notIn ? null : await twinAmong(file, await nameOnce(folder))
      if (twin) return twin
    }
    return null
  }
}
