import { realpath } from 'node:fs/promises'
import { basename } from 'node:path'
import { LADDERS } from '@pd/core'
import { openDeckShelf } from '../anki/deck-shelf.ts'
import type { Note, PackDraft, Refusal, Source } from '../draft.ts'
import { noKnownTexts } from '../embedded/known-texts.ts'
import { indexPictures } from '../sidecar/picture-index.ts'
import { createSidecarReader } from '../sidecar/sidecar.ts'
import { createTwinFinder, type FindTwin } from './find-twin.ts'
import { titleFolders } from './folder-titles.ts'
import { groupItems } from './group-items.ts'
import { type DescribedFolder, type NamingTools, nameFolder } from './name-folder.ts'
import { createPlaces } from './places.ts'
import { type Folder, scanFolders } from './scan.ts'
import { nameWaitingFiles } from './waiting-files.ts'

const picturePaths = ({ path, pictures }: Folder): string[] => pictures.map((name) => (path ? `${path}/${name}` : name))

type Described = DescribedFolder & { readonly title: string }

type Tools = NamingTools & { readonly findTwin: FindTwin }

const draftPack = async ({ folder, title, sidecar }: Described, tools: Tools): Promise<PackDraft> => {
  const names = await nameFolder({ folder, sidecar }, tools)
  const named = await nameWaitingFiles(names, { ...tools, folder: folder.path })
  return {
    path: folder.path,
    titles: sidecar.titles ?? { und: title },
    licence: sidecar.licence ?? '',
    credit: sidecar.credit ?? '',
    homepage: sidecar.homepage,
    ladder: sidecar.ladder ?? LADDERS.photo,
    visibility: sidecar.visibility ?? 'public',
    items: groupItems(named, sidecar.language),
  }
}

/**
 * Opens a curator's folder: file name = answer, sub-folder = pack, and a deck of Anki is a sub-folder, which is unpacked in `data`. The game's own data folder, `data`, is left out where it lies in it.
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
  const decks = data === undefined ? undefined : openDeckShelf(root, data)
  const folders = await scanFolders({ places, leaveOut, decks, reporter: early })
  await decks?.sweep()
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
      const findTwin = createTwinFinder({ folders, pictures, places, reading })
      for (const folder of folders) {
        const title = titles.get(folder.path) ?? ''
        const sidecar = await describe(folder.path)
        yield await draftPack({ folder, title, sidecar }, { places, reporter, reading, findTwin })
      }
    },
  }
}
