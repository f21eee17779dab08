import { createHash } from 'node:crypto'
import { readFile, rename, rm, stat, statfs } from 'node:fs/promises'
import { join } from 'node:path'
import { LADDERS } from '@pd/core'
import type { Upload } from '@pd/store'
import { isDeck, openDeck } from '../anki/open-deck.ts'
import { DESK } from '../desk/desk-source.ts'
import { newId } from '../import/new-id.ts'
import { decodeText } from '../sidecar/decode-text.ts'
import { SILENT } from '../sidecar/fields.ts'
import { readPackJson } from '../sidecar/pack-json.ts'
import type { PackJson } from '../sidecar/sidecar-types.ts'
import { baseName, folderOf } from '../source-paths.ts'
import { type OpenZip, openZip, type ZippedFile } from '../zip/read-zip.ts'
import { cleanFolder, shownName } from './clean-names.ts'
import { isSidecarName } from './sidecar-files.ts'
import { type Decision, refuseUpload, type UploadTools } from './upload-tools.ts'

const NESTED = 'It is a ZIP in a ZIP, which is not opened: upload it by itself.'
const OFFICE =
  'It is a document of an office program: name a table of pictures items.xlsx, and save pictures in a document as PNG or JPEG.'
const NO_ROOM =
  'The disk of the server has no room for what is in the ZIP: ask who runs it to free some, or upload fewer files.'
/** What stays free of the disk, for the database and the working copies. */
const SPARE_BYTES = 300e6
/** Progress is written down after this number of files. */
const STEP = 25

/** The same id each time for a file of an archive or its pack, so that a worker that goes on adds none twice. */
const idOf = ({ id }: Upload, part: number | 'pack'): string =>
  createHash('sha256').update(`${id} ${part}`).digest('base64url').slice(0, 16)

/** The folder that all files of an archive lie in, with its slash: it is the pack, and no folder of it. */
const commonFolder = (files: readonly ZippedFile[]): string => {
  const [first = ''] = files.map(({ path }) => path.split('/')[0] ?? '')
  const prefix = `${first}/`
  return files.every(({ path }) => path.startsWith(prefix)) ? prefix : ''
}

/** Descriptions first: the pictures then have their names when they are imported. */
const inOrder = (files: readonly ZippedFile[]): ZippedFile[] => {
  const isSidecar = ({ path }: ZippedFile) => isSidecarName(baseName(path))
  return [...files.filter(isSidecar), ...files.filter((file) => !isSidecar(file))]
}

type Child = { readonly file: ZippedFile; readonly prefix: string; readonly place: number }

const childOf = (parent: Upload, { file, prefix, place }: Child): Upload => {
  const inPack = file.path.slice(prefix.length)
  return {
    ...parent,
    id: idOf(parent, place),
    parent: parent.id,
    name: shownName(baseName(inPack)),
    folder: [parent.folder, cleanFolder(folderOf(inPack))].filter(Boolean).join('/'),
    bytes: file.bytes,
    at: parent.at + place,
    state: 'queued',
    done: 0,
    total: 1,
  }
}

/** Queues one file of an archive; the file is whole under its name before its row says that it is there. */
const queueChild = async (child: Upload, file: ZippedFile, { zip, tools }: Unpacking): Promise<void> => {
  const { uploads, folder } = tools
  if ((await uploads.find(child.id)) !== null) return
  const [target, partial] = [join(folder, child.id), join(folder, `${child.id}.part`)]
  await rm(partial, { force: true })
  const refusal = file.refusal ?? (await zip.extract(file, partial))
  if (refusal === null) await rename(partial, target)
  await uploads.add(refusal === null ? child : { ...child, state: 'refused', detail: refusal, done: 1 })
}

type Unpacking = { readonly zip: OpenZip; readonly tools: UploadTools }

const queueAll = async (upload: Upload, unpacking: Unpacking): Promise<number> => {
  const { zip, tools } = unpacking
  const files = inOrder(zip.files)
  const prefix = commonFolder(files)
  const report = (done: number) => tools.uploads.change(upload.id, ['working'], { done, total: files.length })
  await report(0)
  for (const [place, file] of files.entries()) {
    tools.stop.throwIfAborted()
    await queueChild(childOf(upload, { file, prefix, place }), file, unpacking)
    if ((place + 1) % STEP === 0) await report(place + 1)
  }
  return files.length
}

/** A deck that is sent to a pack does not rename it. */
const withoutTitle = (zip: OpenZip): OpenZip => ({
  ...zip,
  files: zip.files.filter(({ path }) => path !== 'pack.json'),
})

const hasRoom = async ({ files }: OpenZip, folder: string): Promise<boolean> => {
  const { bavail, bsize } = await statfs(folder)
  return bavail * bsize >= files.reduce((sum, { bytes }) => sum + bytes, SPARE_BYTES)
}

const UNSAID = { licence: '', credit: '', homepage: null, ladder: LADDERS.photo, visibility: 'public' } as const

/** A longer one is read with its pack, and names it no more. */
const PACK_JSON_MOST = 2 ** 22

/** What the pack.json of a ZIP calls its pack; null where it does not. */
const titlesIn = async ({ id }: Upload, { zip, tools }: Unpacking): Promise<PackJson['titles']> => {
  const prefix = commonFolder(zip.files)
  const file = zip.files.find(({ path, refusal }) => path === `${prefix}pack.json` && refusal === null)
  if (!file || file.bytes > PACK_JSON_MOST) return null
  const copy = join(tools.folder, `${id}.json.part`)
  await rm(copy, { force: true })
  const text = (await zip.extract(file, copy)) === null ? decodeText(await readFile(copy))?.text : undefined
  await rm(copy, { force: true })
  return text === undefined ? null : readPackJson(text, SILENT).titles
}

/** Makes the pack of a ZIP that is for none: it is called as its pack.json says or as the ZIP, and hidden until a curator publishes it. */
const withPack = async (upload: Upload, unpacking: Unpacking): Promise<Upload> => {
  const { uploads, addPack, now } = unpacking.tools
  if (upload.packId !== null) return upload
  const packId = idOf(upload, 'pack')
  const titles = (await titlesIn(upload, unpacking)) ?? {
    und: upload.name.replace(/\.(?:zip|apkg|colpkg)$/i, '') || upload.name,
  }
  const event = { id: newId(), at: now(), actor: upload.account, token: null, subject: null, detail: null }
  if ((await uploads.placeOf(packId)) === null)
    await addPack({ id: packId, source: DESK, path: packId, titles, ...UNSAID }, { ...event, kind: 'pack_added' })
  await uploads.change(upload.id, ['working'], { packId })
  return { ...upload, packId }
}

/** Queues the files of an uploaded ZIP, each as an upload of its own; what is wrong with one of them is said of that alone. */
export const unpackZip = async (upload: Upload, tools: UploadTools): Promise<Decision> => {
  if (upload.parent !== null) return refuseUpload(NESTED)
  const file = join(tools.folder, upload.id)
  // its files are queued, and it was deleted before that was written down
  if ((await stat(file).catch(() => null)) === null) return { kind: 'unpacked', files: upload.total }
  const reading = await openZip(file)
  if (!reading.ok) return refuseUpload(reading.detail)
  try {
    const deck = isDeck(reading.zip) ? await openDeck(reading.zip, tools.folder) : reading
    if (!deck.ok) return refuseUpload(deck.detail)
    const zip = deck.zip === reading.zip || upload.packId === null ? deck.zip : withoutTitle(deck.zip)
    if (zip.files.some(({ path }) => path === '[Content_Types].xml')) return refuseUpload(OFFICE)
    if (!(await hasRoom(zip, tools.folder))) return refuseUpload(NO_ROOM)
    return { kind: 'unpacked', files: await queueAll(await withPack(upload, { zip, tools }), { zip, tools }) }
  } finally {
    reading.zip.close()
  }
}
