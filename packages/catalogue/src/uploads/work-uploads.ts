import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { DecoderServiceError, measureImage } from '@pd/pictures'
import type { Upload, UploadChange } from '@pd/store'
import { DESK } from '../desk/desk-source.ts'
import { decidePicture, decideSidecar, resumePlacing, targetFolder } from './decide-upload.ts'
import { createOutcomes, importLibrary } from './import-library.ts'
import { openShelf, type PackShelf } from './pack-shelf.ts'
import { type Prepared, prepareUpload } from './prepare-upload.ts'
import { unpackZip } from './unpack-zip.ts'
import { type Decided, type Decision, refuseUpload, type UploadTools } from './upload-tools.ts'

/** Files that are looked at before the library is imported; few, so that the first of many is soon in play. */
const AT_ONCE = 24
/** A worker that was killed is replaced after this time. */
const LEASE_MS = 60_000

type Copy = Extract<Prepared, { readonly kind: 'picture' }>['copy']

/** What a worker knows while it looks at the files that it has taken. */
type Batch = {
  readonly tools: UploadTools
  readonly shelves: Map<string, Promise<PackShelf>>
  readonly copies: Map<string, { readonly id: string; readonly copy: NonNullable<Copy> }>
}

const shelfAt = ({ shelves, tools }: Batch, path: string): Promise<PackShelf> => {
  const shelf = shelves.get(path) ?? openShelf(path, tools)
  shelves.set(path, shelf)
  return shelf
}

const NO_PACK = 'The pack is gone: choose another, and upload the file again.'
const NEEDS_PACK = 'Choose the pack that the file is for: a ZIP alone may bring a pack of its own.'
const BROKEN = 'The file could not be added, which is a fault of the server and in its log: upload another copy of it.'

/** The folder of the library that a file is for; null when its pack is gone, or is none of the desk's. */
const targetOf = async (upload: Upload, { uploads }: UploadTools): Promise<string | null> => {
  const place = upload.packId === null ? null : await uploads.placeOf(upload.packId)
  return place?.source === DESK ? targetFolder(place.path, upload) : null
}

/** What the disk, the decoder or the stop of the process has to do with: the file is tried again. */
const isPassing = (error: unknown, { stop }: UploadTools): boolean =>
  stop.aborted || error instanceof DecoderServiceError || typeof (error as { code?: unknown } | null)?.code === 'string'

type Looked = { readonly upload: Upload; readonly target: string | null; readonly prepared: Prepared }

const look = async (upload: Upload, batch: Batch): Promise<Looked> => {
  const { tools } = batch
  const target = await targetOf(upload, tools)
  if (upload.path !== null || (target === null && upload.packId !== null))
    return {
      upload,
      target,
      prepared: { kind: 'decided', decision: refuseUpload(NO_PACK) },
    }
  try {
    const shelf = target === null ? null : await shelfAt(batch, target)
    const isKnown = (sha256: string) => shelf !== null && shelf.same(sha256) !== null
    return { upload, target, prepared: await prepareUpload(upload, isKnown, tools) }
  } catch (error) {
    if (isPassing(error, tools)) throw error
    tools.onError(error)
    return { upload, target, prepared: { kind: 'decided', decision: refuseUpload(BROKEN) } }
  }
}

/** Goes on with a file of a killed worker; the pack's shelf has it before any other file is compared. */
const resume = async (upload: Upload, at: { readonly path: string; readonly target: string }, batch: Batch) => {
  const { tools } = batch
  const look = await tools.images.lend(upload.id, measureImage)
  const shelf = await shelfAt(batch, at.target)
  if (upload.sha256 !== null) shelf.add({ id: upload.id, sha256: upload.sha256, look: look.ok ? look.value : null })
  return resumePlacing(upload, at.path, tools)
}

const decide = async ({ upload, target, prepared }: Looked, batch: Batch): Promise<Decision> => {
  const { tools, copies } = batch
  if (target !== null && upload.path !== null) return resume(upload, { path: upload.path, target }, batch)
  if (prepared.kind === 'decided') return prepared.decision
  if (prepared.kind === 'zip') return unpackZip(upload, tools)
  if (target === null) return refuseUpload(NEEDS_PACK)
  if (prepared.kind === 'sidecar') return decideSidecar(upload, prepared.sha256, { target, tools })
  if (prepared.copy) copies.set(prepared.sha256, { id: upload.id, copy: prepared.copy })
  return decidePicture(upload, prepared, { shelf: await shelfAt(batch, target), target, tools })
}

/** The file of an upload that needs it no more; one that looks like another picture is kept until a curator decides. */
const clear = async ({ id }: Upload, { folder, images }: UploadTools): Promise<void> => {
  await rm(join(folder, id), { force: true })
  await images.remove(id)
}

/** Another picture by its id, or by the id of the upload that it was added by just now. */
type Others = ReadonlyMap<string, string>

const changeFor = (decision: Exclude<Decision, { kind: 'placed' }>, others: Others): UploadChange => {
  if (decision.kind === 'unpacked') return { state: 'added', done: decision.files, total: decision.files }
  if ('detail' in decision) return { state: decision.kind, detail: decision.detail }
  return { state: decision.kind, otherId: others.get(decision.other) ?? decision.other }
}

/** Imports what was placed, and writes down what became of each file. */
const settle = async (decided: readonly Decided[], { tools, copies }: Batch): Promise<void> => {
  const { uploads } = tools
  const placed = decided.flatMap(({ upload, decision }) =>
    decision.kind === 'placed' ? [{ upload, path: decision.path }] : [],
  )
  const added = new Map<string, string>()
  if (placed.length > 0) {
    const outcomeOf = createOutcomes(await importLibrary(copies, tools), tools)
    for (const { upload, path } of placed) {
      const { pictureId, ...change } = await outcomeOf(path)
      if (pictureId) added.set(upload.id, pictureId)
      await uploads.change(upload.id, ['working'], { ...change, done: 1 })
      await clear(upload, tools)
    }
  }
  for (const { upload, decision } of decided) {
    if (decision.kind === 'placed') continue
    await uploads.change(upload.id, ['working'], { done: 1, ...changeFor(decision, added) })
    if (decision.kind !== 'look_alike') await clear(upload, tools)
  }
}

/** Keeps the lease while a batch is worked; the batch is given up when another worker has taken over. */
const withLease = async <T>(tools: UploadTools, work: (tools: UploadTools) => Promise<T>): Promise<T> => {
  const lost = new AbortController()
  const { uploads, holder, now } = tools
  const renew = async () => {
    await tools.onTurn?.().catch(tools.onError)
    const kept = await uploads.renew({ holder, now: now(), leaseMs: LEASE_MS }).catch(() => true)
    if (!kept) lost.abort(new Error('another worker adds the uploads now'))
  }
  const timer = setInterval(() => void renew(), LEASE_MS / 3).unref()
  try {
    return await work({ ...tools, stop: AbortSignal.any([tools.stop, lost.signal]) })
  } finally {
    clearInterval(timer)
  }
}

/**
 * Takes the oldest files of the queue, adds them to the library, and imports that: resolves to how many files it took. It may be killed at any
 * moment; the next call goes on. Throws when the database, the disk or the decoder fails, and tries the same files again then.
 */
export const workUploads = async (tools: UploadTools): Promise<number> => {
  const { uploads, holder, now } = tools
  const taken = await uploads.claim({ holder, now: now(), leaseMs: LEASE_MS, limit: AT_ONCE })
  if (taken.length === 0) return 0
  await withLease(tools, async (leased) => {
    const batch: Batch = { tools: leased, shelves: new Map(), copies: new Map() }
    const looked = await Promise.all(taken.map((upload) => look(upload, batch)))
    const decided: Decided[] = []
    for (const each of looked) {
      leased.stop.throwIfAborted()
      decided.push({ upload: each.upload, decision: await decide(each, batch) })
    }
    await settle(decided, batch)
  })
  return taken.length
}
