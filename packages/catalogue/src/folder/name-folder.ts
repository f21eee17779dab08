import { combine, readBeside } from '../beside/beside.ts'
import type { FileDraft, FileReading, Reporter } from '../draft.ts'
import { readEmbeddedItems } from '../embedded/embedded.ts'
import type { Sidecar, SidecarItem } from '../sidecar/sidecar-types.ts'
import { type NamedFiles, nameFiles } from './name-files.ts'
import type { Places } from './places.ts'
import { type Folder, stampFile } from './scan.ts'

/** A folder and what its pack.json and items.csv, or those above it, say. */
export type DescribedFolder = { readonly folder: Folder; readonly sidecar: Sidecar }

/** What names the files of a folder: where they lie, who receives refusals, and how files are read. */
export type NamingTools = { readonly places: Places; readonly reporter: Reporter; readonly reading: FileReading }

const LOST_LETTERS = 'Its name lost letters when the file was copied: rename the file after what it shows.'

/** The picture files that can be read, with their size and time. */
const stampFiles = async (places: Places, { path, pictures }: Folder, { refuse }: Reporter): Promise<FileDraft[]> => {
  const files: FileDraft[] = []
  for (const name of pictures) {
    const filePath = path ? `${path}/${name}` : name
    if (name.includes('\uFFFD')) {
      refuse({ path: filePath, code: 'name_unusable', detail: LOST_LETTERS })
      continue
    }
    const file = await stampFile(places, filePath, refuse)
    if (file) files.push(file)
  }
  return files
}

/** The licence of a pack is a curator's word: what a file says of itself does not overrule it. */
const withoutLicence = (items: ReadonlyMap<string, SidecarItem>): ReadonlyMap<string, SidecarItem> =>
  new Map([...items].map(([path, item]) => [path, { ...item, licence: null }]))

/** Names the files of one folder after all that is said of them: in its tables, beside them, in them and in their own names. */
export const nameFolder = async ({ folder, sidecar }: DescribedFolder, tools: NamingTools): Promise<NamedFiles> => {
  const { places, reporter, reading } = tools
  const files = await stampFiles(places, folder, reporter)
  const { language } = sidecar
  const beside = await readBeside(files, { folder: places.locate(folder.path), language })
  const said = (path: string) => combine(sidecar.said(path), beside.get(path))
  const itself = await readEmbeddedItems(files, reading, language)
  const embedded = sidecar.licence === null ? itself : withoutLicence(itself)
  return nameFiles(files, { said, embedded, language }, reporter)
}
