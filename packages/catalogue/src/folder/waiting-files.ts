import { hashSource } from '@pd/pictures'
import type { FileDraft, Reporter } from '../draft.ts'
import type { NamedFile } from './group-items.ts'
import type { NamedFiles } from './name-files.ts'

const WAITS =
  'It waits for a name: the one it has says nothing of the picture. Name the file after what it shows, or write the name in items.csv.'

/** Only files of the same size are read, so that hardly one ever is. */
const isSamePicture = async (one: FileDraft, other: FileDraft): Promise<boolean> => {
  if (one.bytes !== other.bytes) return false
  const [first, second] = await Promise.all([hashSource(one.file), hashSource(other.file)])
  return first.ok && second.ok && first.value === second.value
}

const findTwin = async (file: FileDraft, named: readonly NamedFile[]): Promise<NamedFile | null> => {
  for (const each of named) if (await isSamePicture(file, each.file)) return each
  return null
}

/** Gives a file that waits for a name the names of the same picture in its folder; it is refused when there is none. */
export const nameWaitingFiles = async ({ named, waiting }: NamedFiles, reporter: Reporter): Promise<NamedFile[]> => {
  const twins: NamedFile[] = []
  for (const file of waiting) {
    const twin = await findTwin(file, named)
    if (twin) twins.push({ ...twin, file })
    else reporter.refuse({ path: file.path, code: 'name_missing', detail: WAITS })
  }
  return [...named, ...twins]
}
