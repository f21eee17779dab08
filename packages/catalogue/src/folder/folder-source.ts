import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LADDERS, readFileName } from '@pd/core'
import type { FileDraft, PackDraft, Refusal, Reporter, Source } from '../draft.ts'
import { groupItems } from './group-items.ts'
import { nameFiles } from './name-files.ts'
import { type Folder, scanFolders, stampFile } from './scan.ts'
import { readSidecar } from './sidecar.ts'

const LOST_LETTERS = 'Its name lost letters when the file was copied: rename the file after what it shows.'

/** The picture files that can be read, with their size and time. */
const stampFiles = async (root: string, { path, pictures }: Folder, { refuse }: Reporter): Promise<FileDraft[]> => {
  const files: FileDraft[] = []
  for (const name of pictures) {
    const filePath = path ? `${path}/${name}` : name
    if (name.includes('\uFFFD')) {
      refuse({ path: filePath, code: 'name_unusable', detail: LOST_LETTERS })
      continue
    }
    const file = await stampFile(root, filePath, refuse)
    if (file) files.push(file)
  }
  return files
}

const titleOf = (root: string, path: string): string => {
  const name = basename(path || root)
  return readFileName(`${name}.jpg`).answer || name
}

const draftPack = async (root: string, folder: Folder, reporter: Reporter): Promise<PackDraft> => {
  const sidecar = await readSidecar(root, folder.path, reporter)
  const files = await stampFiles(root, folder, reporter)
  return {
    path: folder.path,
    titles: sidecar.titles ?? { und: titleOf(root, folder.path) },
    licence: sidecar.licence ?? '',
    credit: sidecar.credit ?? '',
    homepage: sidecar.homepage,
    ladder: sidecar.ladder ?? LADDERS.photo,
    items: groupItems(nameFiles(files, sidecar, folder.path, reporter), sidecar.language),
  }
}

/**
 * Opens a curator's folder: file name = answer, sub-folder = pack. The game's own data folder, `data`, is left out where it lies in it.
 * Throws when the folder itself can't be read.
 */
export const openFolder = async (folder: string, data?: string): Promise<Source> => {
  const root = await realpath(folder)
  const leaveOut = data === undefined ? null : await realpath(data).catch(() => null)
  const early: Refusal[] = []
  const folders = await scanFolders({ root, leaveOut, refuse: (refusal) => early.push(refusal) })
  return {
    name: root,
    fileCount: folders.reduce((count, { pictures }) => count + pictures.length, 0),
    fileOf: (path) => join(root, path),
    packs: async function* (reporter) {
      early.forEach(reporter.refuse)
      for (const each of folders) yield await draftPack(root, each, reporter)
    },
  }
}
