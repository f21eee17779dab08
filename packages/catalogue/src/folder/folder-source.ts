import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { LADDERS } from '@pd/core'
import { combine, readBeside } from '../beside/beside.ts'
import type { FileDraft, FileReading, Note, PackDraft, Refusal, Reporter, Source } from '../draft.ts'
import { readEmbeddedItems } from '../embedded/embedded.ts'
import { noKnownTexts } from '../embedded/known-texts.ts'
import { indexPictures } from '../sidecar/picture-index.ts'
import { createSidecarReader } from '../sidecar/sidecar.ts'
import type { Sidecar, SidecarItem } from '../sidecar/sidecar-types.ts'
import { titleFolders } from './folder-titles.ts'
import { groupItems } from './group-items.ts'
import { nameFiles } from './name-files.ts'
import { createPlaces, type Places } from './places.ts'
import { type Folder, scanFolders, stampFile } from './scan.ts'
import { nameWaitingFiles } from './waiting-files.ts'

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

const picturePaths = ({ path, pictures }: Folder): string[] => pictures.map((name) => (path ? `${path}/${name}` : name))

type Described = { readonly folder: Folder; readonly title: string; readonly sidecar: Sidecar }

type Tools = { readonly places: Places; readonly reporter: Reporter; readonly reading: FileReading }

/** The licence of a pack is a curator's word: what a file says of itself does not overrule it. */
const withoutLicence = (items: ReadonlyMap<string, SidecarItem>): ReadonlyMap<string, SidecarItem> =>
  new Map([...items].map(([path, item]) => [path, { ...item, licence: null }]))

const draftPack = async ({ folder, title, sidecar }: Described, tools: Tools): Promise<PackDraft> => {
  const { places, reporter, reading } = tools
  const files = await stampFiles(places, folder, reporter)
  const { language } = sidecar
  const beside = await readBeside(files, { folder: places.locate(folder.path), language })
  const said = (path: string) => combine(sidecar.said(path), beside.get(path))
  const itself = await readEmbeddedItems(files, reading, language)
  const embedded = sidecar.licence === null ? itself : withoutLicence(itself)
  const names = nameFiles(files, { said, embedded, language }, reporter)
  return {
    path: folder.path,
    titles: sidecar.titles ?? { und: title },
    licence: sidecar.licence ?? '',
    credit: sidecar.credit ?? '',
    homepage: sidecar.homepage,
    ladder: sidecar.ladder ?? LADDERS.photo,
    items: groupItems(await nameWaitingFiles(names, reporter), language),
  }
}

/**
 * Opens a curator's folder: file name = answer, sub-folder = pack. The game's own data folder, `data`, is left out where it lies in it.
 * Throws when the folder itself can't be read.
 */
export const openFolder = async (folder: string, data?: string): Promise<Source> => {
  const root = await realpath(folder)
  const leaveOut = data === undefined ? null : await realpath(data).catch(() => null)
  const places = createPlaces(root)
  const refused: Refusal[] = []
  const notes: Note[] = []
  const early = {
    refuse: (refusal: Refusal) => void refused.push(refusal),
    note: (note: Note) => void notes.push(note),
  }
  const folders = await scanFolders({ places, leaveOut, reporter: early })
  const titles = titleFolders(
    root,
    folders.map(({ path }) => path),
  )
  return {
    name: root,
    fileCount: folders.reduce((count, { pictures }) => count + pictures.length, 0),
    fileOf: places.locate,
    packs: async function* (reporter, reading = { texts: noKnownTexts() }) {
      refused.forEach(reporter.refuse)
      notes.forEach(reporter.note)
      const pictures = indexPictures(folders.flatMap(picturePaths), basename(root))
      const describe = createSidecarReader({ locate: places.locate, pictures, reporter })
      for (const folder of folders) {
        const title = titles.get(folder.path) ?? ''
        const sidecar = await describe(folder.path)
        yield await draftPack({ folder, title, sidecar }, { places, reporter, reading })
      }
    },
  }
}
