import { stat } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { hashSource, type PictureFormat } from '@pd/pictures'
import type { Upload } from '@pd/store'
import { isPictureExtension } from '../folder/picture-extensions.ts'
import { cleanFileName, cleanFolder } from './clean-names.ts'
import type { PackShelf } from './pack-shelf.ts'
import { freeName, placeFile } from './place-file.ts'
import type { Prepared } from './prepare-upload.ts'
import { type Decision, refuseUpload, type UploadTools } from './upload-tools.ts'

const EXTENSIONS: Readonly<Record<PictureFormat, string>> = {
  jpeg: '.jpg',
  png: '.png',
  webp: '.webp',
  avif: '.avif',
  gif: '.gif',
  tiff: '.tif',
  svg: '.svg',
}

const LOST = 'The file is gone from the server: upload it again.'

/** The folder of the library that a file goes to, for a pack at a path. */
export const targetFolder = (packPath: string, { folder }: Pick<Upload, 'folder'>): string =>
  [packPath, cleanFolder(folder)].filter(Boolean).join('/')

/** The place is written down before the file moves, so that a worker that is killed between the two goes on. */
const place = async (upload: Upload, path: string, { uploads, folder, library }: UploadTools) => {
  await uploads.change(upload.id, ['working'], { path })
  return placeFile(join(folder, upload.id), join(library, path))
}

/** Puts a file into a folder of the library, under a name that is free there. */
const shelve = async (
  upload: Upload,
  target: { readonly folder: string; readonly name: string },
  tools: UploadTools,
): Promise<Decision> => {
  for (;;) {
    const name = await freeName(join(tools.library, target.folder), target.name)
    const path = [target.folder, name].filter(Boolean).join('/')
    const outcome = await place(upload, path, tools)
    if (outcome === 'placed') return { kind: 'placed', path }
    if (outcome === 'lost') return refuseUpload(LOST)
  }
}

/** Goes on with a file whose place was chosen before its worker was killed; another place when that was taken meanwhile. */
export const resumePlacing = async (upload: Upload, path: string, tools: UploadTools): Promise<Decision> => {
  const outcome = await place(upload, path, tools)
  if (outcome === 'placed') return { kind: 'placed', path }
  if (outcome === 'lost') return refuseUpload(LOST)
  return shelve(upload, { folder: dirname(path), name: basename(path) }, tools)
}

type Picture = Extract<Prepared, { readonly kind: 'picture' }>

/** Adds a picture to its pack, unless the pack has it, or one that looks like it and no curator has said to keep both. */
export const decidePicture = async (
  upload: Upload,
  { format, sha256, look }: Picture,
  { shelf, target, tools }: { readonly shelf: PackShelf; readonly target: string; readonly tools: UploadTools },
): Promise<Decision> => {
  const same = shelf.same(sha256)
  if (same !== null) return { kind: 'duplicate', other: same }
  const alike = look && !upload.isKept ? shelf.alike(look) : null
  await tools.uploads.change(upload.id, ['working'], { sha256 })
  if (alike !== null) return { kind: 'look_alike', other: alike }
  shelf.add({ id: upload.id, sha256, look })
  const name = cleanFileName(upload.name, EXTENSIONS[format], isPictureExtension)
  return shelve(upload, { folder: target, name }, tools)
}

const SIDECAR_THERE = (name: string): string =>
  `There is another ${name} in this pack, and uploads overwrite nothing: write into that one, or give the pictures their names at the desk.`

/** Adds a file that describes pictures; another of its name is not overwritten. */
export const decideSidecar = async (
  upload: Upload,
  sha256: string,
  { target, tools }: { readonly target: string; readonly tools: UploadTools },
): Promise<Decision> => {
  const name = cleanFileName(upload.name, '.txt', () => true)
  const there = join(tools.library, target, name)
  if ((await stat(there).catch(() => null)) === null) return shelve(upload, { folder: target, name }, tools)
  const known = await hashSource(there)
  if (!known.ok || known.value !== sha256) return refuseUpload(SIDECAR_THERE(name))
  return { kind: 'placed', path: [target, name].filter(Boolean).join('/') }
}
