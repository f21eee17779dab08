import { realpath } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fold, LADDERS, type Name, readFileName } from '@pd/core'
import type { FileDraft, ItemDraft, PackDraft, Refusal, Reporter, Source } from '../draft.ts'
import { type Folder, scanFolders, stampFile } from './scan.ts'
import { readSidecar } from './sidecar.ts'
import type { Sidecar, SidecarItem } from './sidecar-types.ts'

type Refuse = (refusal: Refusal) => void

const withoutExtension = (name: string): string => name.replace(/\.[^.]+$/, '')

const describedBy = (sidecar: Sidecar, fileName: string): SidecarItem | undefined => {
  const name = fileName.normalize('NFC')
  return sidecar.items.get(name) ?? sidecar.items.get(withoutExtension(name))
}

/** One file as an item of its own: the sidecar's names if it has any, else those that the file name holds. */
const draftFile = (sidecar: Sidecar, fileName: string, file: FileDraft): ItemDraft => {
  const inName = readFileName(fileName)
  const told = describedBy(sidecar, fileName)
  const name = (text: string): Name => ({ locale: sidecar.language, text })
  const names = told?.names.length ? told.names : [name(inName.answer)]
  return {
    slug: fold(inName.answer || names[0]?.text || ''),
    names,
    aliases: [...inName.aliases.map(name), ...(told?.aliases ?? [])],
    licence: told?.licence ?? null,
    credit: told?.credit ?? null,
    files: [file],
  }
}

const merge = (one: ItemDraft, other: ItemDraft): ItemDraft => ({
  ...one,
  names: [...one.names, ...other.names],
  aliases: [...one.aliases, ...other.aliases],
  licence: one.licence ?? other.licence,
  credit: one.credit ?? other.credit,
  files: [...one.files, ...other.files],
})

const NAMELESS = 'Its name has no letter or digit to guess: rename the file after what it shows.'

const draftItems = async (root: string, folder: Folder, sidecar: Sidecar, refuse: Refuse): Promise<ItemDraft[]> => {
  const items = new Map<string, ItemDraft>()
  for (const fileName of folder.pictures) {
    const path = folder.path ? `${folder.path}/${fileName}` : fileName
    const file = await stampFile(root, path, refuse)
    if (!file) continue
    const draft = draftFile(sidecar, fileName, file)
    const known = items.get(draft.slug)
    if (draft.slug === '') refuse({ path, code: 'name_unusable', detail: NAMELESS })
    else items.set(draft.slug, known ? merge(known, draft) : draft)
  }
  return [...items.values()]
}

const titleOf = (root: string, path: string): string => {
  const name = basename(path || root)
  return readFileName(`${name}.jpg`).answer || name
}

const draftPack = async (root: string, folder: Folder, reporter: Reporter): Promise<PackDraft> => {
  const sidecar = await readSidecar(root, folder.path, reporter)
  return {
    path: folder.path,
    titles: sidecar.titles ?? { und: titleOf(root, folder.path) },
    licence: sidecar.licence ?? '',
    credit: sidecar.credit ?? '',
    homepage: sidecar.homepage,
    ladder: sidecar.ladder ?? LADDERS.photo,
    items: await draftItems(root, folder, sidecar, reporter.refuse),
  }
}

/** Opens a curator's folder: file name = answer, sub-folder = pack. Throws when the folder itself can't be read. */
export const openFolder = async (folder: string): Promise<Source> => {
  const root = await realpath(folder)
  const early: Refusal[] = []
  const folders = await scanFolders(root, (refusal) => early.push(refusal))
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
